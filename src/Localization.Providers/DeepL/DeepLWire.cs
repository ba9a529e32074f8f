namespace Localization.Providers.DeepL;

/// <summary>The body of <c>POST /v2/translate</c>; its members are in snake case on the wire.</summary>
internal sealed record DeepLRequest(string[] Text, string SourceLang, string TargetLang)
{
    public string? Context { get; init; }

    public string? Formality { get; init; }

    public string? GlossaryId { get; init; }

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

internal sealed record DeepLTranslation(
    string? Text,
    string? DetectedSourceLanguage,
    int? BilledCharacters,
    string? ModelTypeUsed
);

internal sealed record DeepLUsage(long CharacterCount, long? CharacterLimit);

/// <summary>The glossaries of an account: <c>GET /v3/glossaries</c>.</summary>
internal sealed record DeepLGlossaryList(DeepLGlossary[]? Glossaries);

internal sealed record DeepLGlossary(string? GlossaryId, string? Name);

/// <summary>The body of <c>POST /v3/glossaries</c>.</summary>
internal sealed record DeepLNewGlossary(string Name, DeepLDictionary[] Dictionaries);

/// <summary>The body of <c>PUT /v3/glossaries/ID/dictionaries</c>.</summary>
internal sealed record DeepLDictionary(string SourceLang, string TargetLang, string Entries)
{
    public string EntriesFormat { get; } = "tsv";
}

internal sealed record DeepLDictionaryInfo(int? EntryCount);

/// <summary>The body of <c>PATCH /v3/glossaries/ID</c>.</summary>
internal sealed record DeepLRenaming(string Name);
