using Localization.Articles.Packages;

namespace Localization.Articles.Docx;

/// <summary>The parts of a package, read within bounds: nothing of it is ever unpacked into a folder.</summary>
internal sealed class DocxPackage
{
    private const string Document = "word/document.xml";

    private static readonly string[] Notes = ["word/footnotes.xml", "word/endnotes.xml"];

    private readonly Dictionary<string, string> _text;

    private DocxPackage(Dictionary<string, string> text) => _text = text;

    /// <summary>Reads a package.</summary>
    /// <exception cref="ArticleFormatException">It is not a package, is damaged, holds no document, or more than it may
    /// (<c>article-docx</c>, <c>article-docx-large</c>).</exception>
    public static DocxPackage Open(string path, ReadOnlyMemory<byte> content)
    {
        var text = ZipParts.Read(path, content, IsText, "article-docx");
        return
            text.TryGetValue(Document, out var document) && document.Contains("<w:document", StringComparison.Ordinal)
            ? new DocxPackage(text)
            : throw new ArticleFormatException("article-docx", path);
    }

    /// <summary>The text of a part; null where there is none.</summary>
    public string? Text(string part) => _text.GetValueOrDefault(part);

    /// <summary>The parts to read, in reading order.</summary>
    public IEnumerable<string> TextParts() =>
        _text
            .Keys.Where(k => !k.EndsWith(".rels", StringComparison.Ordinal) && k != "word/numbering.xml")
            .OrderBy(k =>
                k == Document ? 0
                : Notes.Contains(k) ? 1
                : IsProperties(k) ? 3
                : 2
            )
            .ThenBy(k => k, StringComparer.Ordinal);

    private static bool IsText(string name) =>
        name is Document or "word/styles.xml" or "word/numbering.xml"
        || name.EndsWith(".rels", StringComparison.Ordinal) && name.StartsWith("word/_rels/", StringComparison.Ordinal)
        || IsProperties(name)
        || Notes.Contains(name)
        || (
            (
                name.StartsWith("word/header", StringComparison.Ordinal)
                || name.StartsWith("word/footer", StringComparison.Ordinal)
                || name.StartsWith("word/charts/chart", StringComparison.Ordinal)
                || name.StartsWith("word/diagrams/data", StringComparison.Ordinal)
                || name.StartsWith("word/diagrams/drawing", StringComparison.Ordinal)
            ) && name.EndsWith(".xml", StringComparison.Ordinal)
        );

    // Word names the part of the title one way, the Open XML SDK another.
    private static bool IsProperties(string name) =>
        name == "docProps/core.xml" || name.EndsWith(".psmdcp", StringComparison.Ordinal);
}
