namespace Localization.Providers.DeepL;

/// <summary>The body of <c>POST /v2/translate</c>; its members are in snake case on the wire.</summary>
internal sealed record DeepLRequest(string[] Text, string SourceLang, string TargetLang)
{
    public string? Context { get; init; }

    public string? Formality { get; init; }

    public required string ModelType { get; init; }

    public bool ShowBilledCharacters { get; } = true;

    public bool PreserveFormatting { get; } = true;

    public string TagHandling { get; } = "xml";

    public string TagHandlingVersion { get; } = "v2";

    public string[] IgnoreTags { get; } = ["t"];

    /// <summary>Segments are split already: splitting once more would translate each half blindly.</summary>
    public string SplitSentences { get; } = "0";
}

internal sealed record DeepLResponse(DeepLTranslation[]? Translations);

internal sealed record DeepLTranslation(string? Text, string? DetectedSourceLanguage, int? BilledCharacters, string? ModelTypeUsed);

internal sealed record DeepLUsage(long CharacterCount, long? CharacterLimit);
