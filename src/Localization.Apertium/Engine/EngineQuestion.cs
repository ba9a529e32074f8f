namespace Localization.Apertium.Engine;

/// <summary>A text on its way through a chain, with the rewritings of its lexical units.</summary>
/// <param name="Text">The text in the engine's stream format, escaped.</param>
/// <param name="AfterAnalysis">Rewrites what morphological analysis gave.</param>
/// <param name="AfterTransfer">Rewrites what lexical transfer gave.</param>
/// <param name="AfterStructure">Rewrites the target's words, lemmas with tags, before they are generated.</param>
internal sealed record EngineQuestion(
    string Text,
    Func<string, string> AfterAnalysis,
    Func<string, string> AfterTransfer,
    Func<string, string> AfterStructure
);
