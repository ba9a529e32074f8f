using System.IO.Compression;
using System.Text;
using Localization.Model;

namespace Localization.Articles;

/// <summary>The parts of a package, read within bounds: nothing of it is ever unpacked into a folder.</summary>
internal sealed class DocxPackage
{
    /// <summary>The most that the parts with text may hold together, in bytes.</summary>
    private const int MostText = 100_000_000;

    private const string Document = "word/document.xml";

    private static readonly string[] Notes = ["word/footnotes.xml", "word/endnotes.xml"];

    private readonly Dictionary<string, string> _text;

    private DocxPackage(Dictionary<string, string> text) => _text = text;

    /// <summary>Reads a package.</summary>
    /// <exception cref="ArticleFormatException">It is no package, is damaged, holds no document, or more than it may
    /// (<c>article-docx</c>, <c>article-docx-large</c>).</exception>
    public static DocxPackage Open(string path, ReadOnlyMemory<byte> content)
    {
        var text = new Dictionary<string, string>();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray()), ZipArchiveMode.Read);
            var left = MostText;
            foreach (var entry in archive.Entries.Where(e => IsText(e.FullName)))
            {
                // What an entry says of its size is not believed: the bytes are counted.
                using var stream = entry.Open();
                var bytes =
                    Bounded(stream, left) ?? throw new ArticleFormatException("article-docx-large", path, MostText);
                left -= bytes.Length;
                text[entry.FullName] = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            }
        }
        catch (InvalidDataException exception)
        {
            throw new ArticleFormatException(exception, "article-docx", path);
        }

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

    /// <summary>The package with some parts replaced.</summary>
    public static byte[] Replace(ReadOnlyMemory<byte> package, Dictionary<string, string> parts)
    {
        if (parts.Count == 0)
            return package.ToArray();
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package.ToArray()), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                var copy = target.CreateEntry(entry.FullName);
                copy.LastWriteTime = entry.LastWriteTime;
                copy.ExternalAttributes = entry.ExternalAttributes;
                using var output = copy.Open();
                if (parts.TryGetValue(entry.FullName, out var text))
                    output.Write(Encoding.UTF8.GetBytes(text));
                else
                {
                    using var input = entry.Open();
                    input.CopyTo(output);
                }
            }
        }

        return result.ToArray();
    }

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

    private static byte[]? Bounded(Stream stream, int limit)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            content.Write(buffer, 0, read);
            if (content.Length > limit)
                return null;
        }

        return content.ToArray();
    }
}
