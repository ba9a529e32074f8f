namespace Localization.Model.Articles;

/// <summary>How to read an article where its file does not say.</summary>
public sealed record ArticleReadOptions
{
    /// <summary>The defaults.</summary>
    public static readonly ArticleReadOptions Default = new();

    /// <summary>Whether lines are hard-wrapped, to be joined into paragraphs; null (the default) finds out.</summary>
    public bool? Wrapped { get; init; }

    /// <summary>The IANA name of the encoding of files that have no byte order mark, such as <c>windows-1252</c>; null
    /// (the default) takes what the file declares, else finds out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether a page of HTML is searched for the article in it, and only that is translated. Default: the
    /// whole page is.</summary>
    public bool Extract { get; init; }

    /// <summary>The keys of front matter and JSON that hold text for readers, besides the usual ones such as
    /// <c>title</c>, <c>description</c> and <c>caption</c>. Letter case, <c>_</c> and <c>-</c> do not count. Default:
    /// none.</summary>
    public IReadOnlyList<string> TextKeys { get; init; } = [];

    /// <summary>The language translated from: a bilingual file in another is refused. Null (the default) takes
    /// any.</summary>
    public LanguageTag? SourceLanguage { get; init; }

    /// <summary>The language translated to: a bilingual file in another is refused. Null (the default) takes
    /// any.</summary>
    public LanguageTag? TargetLanguage { get; init; }

    /// <summary>Which translations of a bilingual file are replaced. Default: none but those that are none
    /// yet.</summary>
    public Retranslation Retranslate { get; init; }

    /// <summary>The largest file that is read, in bytes. Default: 20 MB.</summary>
    public long MaxBytes { get; init; } = 20_000_000;
}
