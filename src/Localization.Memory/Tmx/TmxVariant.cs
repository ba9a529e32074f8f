namespace Localization.Memory.Tmx;

/// <summary>A <c>tuv</c> (TMX 1.4b §3.2.10) as it is read.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">Its segment.</param>
/// <param name="Attributes">Its attributes by their local names.</param>
internal sealed record TmxVariant(
    LanguageTag Language,
    InlineText Text,
    IReadOnlyDictionary<string, string> Attributes
);
