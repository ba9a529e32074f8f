using System.IO.Compression;
using System.Text;

namespace Localization.Editions.Docx;

/// <summary>Refuses a package before a parser sees it: one that unpacks to far more than a document of ours, or has a
/// document type. Nothing of it is kept in memory.</summary>
internal static class DocxGuard
{
    /// <summary>What all parts may hold together, in bytes.</summary>
    private const long Most = 64_000_000;

    /// <summary>What a small file may unpack to in any case, and how much more than its own size a larger one: XML of a
    /// word processor packs to a tenth, a bomb to a thousandth.</summary>
    private const long Small = 8_000_000;
    private const long MostPacked = 100;

    // A document type is before the first element.
    private const int Head = 4096;

    /// <summary>Checks a package.</summary>
    /// <exception cref="ArticleFormatException">It is too large (<c>article-docx-large</c>), or has a document type
    /// (<c>article-xml-dtd</c>).</exception>
    /// <exception cref="InvalidDataException">It is not a package.</exception>
    public static void Check(string path, byte[] content)
    {
        var most = Math.Min(Most, Math.Max(Small, content.Length * MostPacked));
        using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        var buffer = new byte[1 << 16];
        var left = most;
        foreach (var entry in archive.Entries)
        {
            // What an entry says of its size is not believed: the bytes are counted.
            using var stream = entry.Open();
            var isHead = true;
            while (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var read)
            {
                left -= read;
                if (left < 0)
                    throw new ArticleFormatException("article-docx-large", path, most);
                if (isHead && IsXml(entry.FullName) && HasDocumentType(buffer.AsSpan(0, Math.Min(read, Head))))
                    throw new ArticleFormatException("article-xml-dtd", path);
                isHead = false;
            }
        }
    }

    private static bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool HasDocumentType(ReadOnlySpan<byte> head) =>
        head.IndexOf("<!DOCTYPE"u8) >= 0
        || Encoding.Unicode.GetString(head).Contains("<!DOCTYPE", StringComparison.Ordinal)
        || Encoding.BigEndianUnicode.GetString(head).Contains("<!DOCTYPE", StringComparison.Ordinal);
}
