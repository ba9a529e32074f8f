using System.IO.Compression;
using System.Text;

namespace Localization.Articles.Packages;

/// <summary>Reads and replaces parts of a ZIP file within bounds: nothing of it is ever unpacked into a
/// folder.</summary>
internal static class ZipParts
{
    /// <summary>The most that the parts with text may hold together, in bytes.</summary>
    public const int MostText = 100_000_000;

    /// <summary>What a small file may unpack to in any case, and how much more than its own size a larger one: XML of a
    /// word processor packs to a tenth, a bomb to a thousandth.</summary>
    private const int Small = 10_000_000;
    private const long MostPacked = 200;

    /// <summary>The text of some parts, by name.</summary>
    /// <param name="path">Where the file is, for errors.</param>
    /// <param name="content">The file.</param>
    /// <param name="isText">Whether a part is read.</param>
    /// <param name="error">The code of the error where the file is damaged; with <c>-large</c>, where it holds too
    /// much.</param>
    /// <exception cref="ArticleFormatException">It is not a ZIP file, is damaged, or holds more than it
    /// may.</exception>
    public static Dictionary<string, string> Read(
        string path,
        ReadOnlyMemory<byte> content,
        Func<string, bool> isText,
        string error
    )
    {
        var text = new Dictionary<string, string>();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray()), ZipArchiveMode.Read);
            var most = (int)Math.Min(MostText, Math.Max(Small, content.Length * MostPacked));
            var left = most;
            foreach (var entry in archive.Entries.Where(e => isText(e.FullName)))
            {
                // What an entry says of its size is not believed: the bytes are counted.
                using var stream = entry.Open();
                var bytes = Bounded(stream, left) ?? throw new ArticleFormatException(error + "-large", path, most);
                left -= bytes.Length;
                text[entry.FullName] = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            }
        }
        catch (InvalidDataException exception)
        {
            throw new ArticleFormatException(exception, error, path);
        }

        return text;
    }

    /// <summary>The file with some parts replaced. A part that was stored as it is stays so.</summary>
    public static byte[] Replace(ReadOnlyMemory<byte> package, Dictionary<string, string> parts) =>
        Replace(package, parts.ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value)));

    /// <summary>The file with some parts replaced. The type of the file comes first, and is stored as it is.</summary>
    public static byte[] Replace(ReadOnlyMemory<byte> package, IReadOnlyDictionary<string, byte[]> parts)
    {
        if (parts.Count == 0)
            return package.ToArray();
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package.ToArray()), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName != "mimetype"))
            {
                // EPUB 3.3 §4.2.2: the type of the file comes first, and is not compressed.
                var copy = target.CreateEntry(
                    entry.FullName,
                    entry.FullName == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal
                );
                copy.LastWriteTime = entry.LastWriteTime;
                copy.ExternalAttributes = entry.ExternalAttributes;
                using var output = copy.Open();
                if (parts.TryGetValue(entry.FullName, out var content))
                    output.Write(content);
                else
                {
                    using var input = entry.Open();
                    input.CopyTo(output);
                }
            }
        }

        return result.ToArray();
    }

    /// <summary>The bytes of one part.</summary>
    /// <param name="path">Where the part is, for errors.</param>
    /// <param name="archive">The file.</param>
    /// <param name="name">The part.</param>
    /// <param name="limit">The most that it may hold.</param>
    /// <exception cref="FileNotFoundException">The part is missing.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArticleFormatException">It holds more than it may (<c>article-too-large</c>).</exception>
    public static byte[] Part(string path, ZipArchive archive, string name, long limit)
    {
        var entry = archive.GetEntry(name) ?? throw new FileNotFoundException(null, path);
        using var stream = entry.Open();
        return Bounded(stream, limit)
            ?? throw new ArticleFormatException("article-too-large", path, entry.Length, limit);
    }

    private static byte[]? Bounded(Stream stream, long limit)
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
