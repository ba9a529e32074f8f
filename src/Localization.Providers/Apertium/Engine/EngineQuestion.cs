namespace Localization.Providers.Apertium.Engine;

/// <summary>A text on its way through a chain, with the two rewritings of its lexical units.</summary>
/// <param name="Text">The text in the engine's stream format, escaped.</param>
/// <param name="AfterAnalysis">Rewrites what morphological analysis gave.</param>
/// <param name="AfterTransfer">Rewrites what lexical transfer gave.</param>
internal sealed record EngineQuestion(
    string Text,
    Func<string, string> AfterAnalysis,
    Func<string, string> AfterTransfer
);
