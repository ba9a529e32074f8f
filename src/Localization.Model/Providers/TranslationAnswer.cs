namespace Localization.Model.Providers;

/// <summary>A provider's answer to one unit: a text, or why there is none.</summary>
/// <param name="Text">The translation; null where the provider failed on this unit.</param>
/// <param name="Failure">Why there is no text, in words for a person; null on success.</param>
public sealed record TranslationAnswer(InlineText? Text, string? Failure = null)
{
    /// <summary>Whether the provider was only busy or away: asked later, it may answer.</summary>
    public bool MayComeLater { get; init; }

    /// <summary>Which provider answered, where a chain of them was asked; empty for the one that was asked.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The model that answered, as the provider names it; empty where it says nothing.</summary>
    public string Model { get; init; } = "";

    /// <summary>How sure the engine was of its text: the geometric mean of the probabilities of the pieces that it
    /// wrote, from 0 to 1; null where it says nothing.</summary>
    public double? Confidence { get; init; }

    /// <summary>The language that the provider took the source for; null where it says nothing.</summary>
    public LanguageTag? DetectedLanguage { get; init; }

    /// <summary>What the provider bills, in characters; null where it says nothing.</summary>
    public int? BilledCharacters { get; init; }

    /// <summary>What the provider bills, in tokens of prompt and answer; null where it says nothing. Of the answers to
    /// one request, one has them all.</summary>
    public int? BilledTokens { get; init; }
}
