using System.Buffers;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Localization.Editions.Structure;

/// <summary>Which addresses of an article an edition may lead to. An address that runs a program, or that reads files
/// of the machine, is none.</summary>
/// <param name="article">The article.</param>
/// <param name="isAlone">Whether the edition is read where no other file of the site is, such as in a book.</param>
internal sealed partial class Addresses(Article article, bool isAlone)
{
    /// <summary>The most bytes of a picture that is put into a page.</summary>
    private const long MostBytes = 5_000_000;

    private static readonly FrozenSet<string> Schemes = FrozenSet.Create("http", "https", "mailto", "tel");

    private static readonly FrozenDictionary<string, string> Pictures = new Dictionary<string, string>
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl),
    ]);

    private readonly Dictionary<string, string?> _embedded = [];
    private ZipArchive? _archive;

    /// <summary>Where a link leads; null where it must not.</summary>
    public string? Link(string? address)
    {
        var clean = Clean(address);
        if (clean.Length == 0)
            return null;
        if (clean.StartsWith("//", StringComparison.Ordinal))
            clean = "https:" + clean;
        if (Scheme().Match(clean) is not { Success: true } scheme)
            return isAlone || clean.StartsWith('\\') ? null : clean;
        var name = scheme.Groups[1].Value.ToLowerInvariant();
        if (!Schemes.Contains(name))
            return null;
        return name is not ("http" or "https") ? clean
            : Uri.TryCreate(clean, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.AbsoluteUri
            : null;
    }

    /// <summary>Where a picture is: its address, or the picture itself where the document holds it; null where it
    /// cannot be shown.</summary>
    public string? Picture(string? address)
    {
        var clean = Clean(address);
        return DataPicture().IsMatch(clean) ? clean
            : Embedded(clean) is { } data ? data
            : isAlone ? null
            : Link(clean) is { } link && !link.StartsWith("mailto:", StringComparison.Ordinal) ? link
            : null;
    }

    private string? Embedded(string name)
    {
        if (
            article.Skeleton.Package.IsEmpty
            || !Pictures.TryGetValue(Path.GetExtension(name).ToLowerInvariant(), out var type)
        )
            return null;
        if (!_embedded.TryGetValue(name, out var data))
            _embedded[name] = data = Content(name) is { } content
                ? $"data:{type};base64,{Convert.ToBase64String(content)}"
                : null;
        return data;
    }

    private byte[]? Content(string name)
    {
        try
        {
            _archive ??= new ZipArchive(new MemoryStream(article.Skeleton.Package.ToArray()), ZipArchiveMode.Read);
            if (_archive.GetEntry(name) is not { Length: <= MostBytes } entry)
                return null;
            using var content = new MemoryStream();
            using var stream = entry.Open();

            // What an entry says of its size is not believed.
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                content.Write(buffer, 0, read);
                if (content.Length > MostBytes)
                    return null;
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Clean(string? address) =>
        address is null ? ""
        : address.AsSpan().ContainsAny(Controls) ? string.Concat(address.Where(c => !char.IsControl(c))).Trim()
        : address.Trim();

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex("^data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=]+$", RegexOptions.IgnoreCase)]
    private static partial Regex DataPicture();
}
