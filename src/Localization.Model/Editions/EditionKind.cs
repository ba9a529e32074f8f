namespace Localization.Model.Editions;

/// <summary>What an edition is.</summary>
public enum EditionKind
{
    /// <summary>Source and translation side by side.</summary>
    Bilingual,

    /// <summary>The translation in its source's format.</summary>
    Translation,

    /// <summary>The translation as a page to be published.</summary>
    Reading,

    /// <summary>Both languages as Markdown, block by block.</summary>
    Markdown,

    /// <summary>Both languages as a table in Markdown.</summary>
    MarkdownTable,

    /// <summary>Both languages in a document for a word processor.</summary>
    Docx,

    /// <summary>The translation as a book.</summary>
    Epub,

    /// <summary>Both languages for printing.</summary>
    Pdf,

    /// <summary>A file for translation tools: XLIFF 2.1.</summary>
    Xliff,

    /// <summary>A file for older translation tools: XLIFF 1.2.</summary>
    Xliff1,

    /// <summary>A file for other tools' memories.</summary>
    Tmx,

    /// <summary>A file for programs.</summary>
    Json,

    /// <summary>The translated book that the article is a chapter of.</summary>
    Book,
}
