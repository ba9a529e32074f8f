using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Localization.Articles.Epub;

namespace Localization.Pipeline.Output;

/// <summary>Names the folders of editions after the articles' files.</summary>
internal static class ArticleSlugs
{
    /// <summary>How many bytes of UTF-8 a name has at most: with the endings of editions it must fit into the 255 of
    /// file systems.</summary>
    private const int MaxBytes = 120;

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Ports("com"), .. Ports("lpt")],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The name for a file: its own without the ending, after that of its book, composed, in characters that
    /// are safe in a path and an address on every system. One that is too long is cut and gets a hash.</summary>
    public static string Of(string file)
    {
        var own = Path.GetFileNameWithoutExtension(file);
        if (BookPath.Of(file) is { } place)
            own = $"{Path.GetFileNameWithoutExtension(place.Book)}-{own}";
        var name = Clean(Composition.Compose(own));
        if (Devices.Contains(name.Split('.')[0]))
            name = "article-" + name;
        return Encoding.UTF8.GetByteCount(name) <= MaxBytes ? name : Short(name);
    }

    private static string Clean(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) || (slug.Length > 0 && (c is '_' or '.' || IsMark(c))))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-', '.') is { Length: > 0 } clean ? clean : "article";
    }

    // The vowel signs of Indic scripts and accents that no letter has composed.
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Short(string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        var (bytes, length) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes - hash.Length - 1)
                break;
            length += rune.Utf16SequenceLength;
        }

        return $"{name[..length].TrimEnd('-', '.')}-{hash}";
    }

    private static IEnumerable<string> Ports(string name) => Enumerable.Range(0, 10).Select(n => $"{name}{n}");
}
