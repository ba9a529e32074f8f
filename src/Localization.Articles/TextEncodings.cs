using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Localization.Articles;

/// <summary>The encodings of files that are neither UTF-8 nor UTF-16: told, declared by the document, or found
/// out.</summary>
public static partial class TextEncodings
{
    /// <summary>How far into a file its declaration may be (WHATWG HTML §13.2.3.2).</summary>
    private const int Head = 1024;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether text can be written in an encoding.</summary>
    /// <param name="name">Its IANA name.</param>
    /// <param name="text">The text.</param>
    public static bool CanHold(string name, string text)
    {
        if (name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase))
            return true;
        try
        {
            Encoding
                .GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)
                .GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The encoding of that name.</summary>
    internal static Encoding Named(string name) => Encoding.GetEncoding(name);

    /// <summary>The encoding of a file without a byte order mark; null for UTF-8.</summary>
    internal static Encoding? Of(string path, ReadOnlySpan<byte> bytes, ArticleReadOptions options, bool isMarkup)
    {
        if (options.Encoding is { } told)
            return Find(told) is { } found
                ? NotUtf8(found)
                : throw new ArticleFormatException("article-encoding-unknown", path, told);
        var isUtf8 = Utf8.IsValid(bytes);
        var isPlain = isUtf8 && System.Text.Ascii.IsValid(bytes);
        if (isUtf8 && !isPlain)
            return null;
        if (isMarkup && Declared(bytes) is { } declared && Find(declared) is { } own && (own.IsSingleByte || !isUtf8))
            return NotUtf8(own);
        return !isUtf8 && LooksWestern(bytes) ? Named("windows-1252") : null;
    }

    internal static string Decode(string path, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var zero = encoding.IsSingleByte ? bytes.IndexOf((byte)0) : -1;
        if (zero >= 0)
            throw new ArticleFormatException("article-binary", path, zero);
        var text = encoding.GetString(bytes);
        var again = encoding.IsSingleByte ? [] : encoding.GetBytes(text);
        // What is not this encoding would not be written back as it was.
        return encoding.IsSingleByte || bytes.SequenceEqual(again)
            ? text
            : throw new ArticleFormatException("article-encoding", path, bytes.CommonPrefixLength(again));
    }

    private static Encoding? NotUtf8(Encoding encoding) =>
        encoding.CodePage == Encoding.UTF8.CodePage ? null : encoding;

    private static Encoding? Find(string name)
    {
        try
        {
            // WHATWG Encoding §4.2: what calls itself Latin-1 is Windows-1252, of which Latin-1 is a part.
            return name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii"
                ? Named("windows-1252")
                : Named(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    // Text of western Europe: letters, signs and typographic marks above ASCII, no control characters. A file that has
    // UTF-8 in it is UTF-8 that broke, and a guess would spoil every accent and still look like success.
    private static bool LooksWestern(ReadOnlySpan<byte> bytes)
    {
        var (high, text) = (0, Named("windows-1252").GetString(bytes));
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r' or '\f'))
                    return false;
                continue;
            }

            if (
                char.IsControl(text[i])
                || Rune.DecodeFromUtf8(bytes[i..], out _, out _) == System.Buffers.OperationStatus.Done
            )
                return false;
            high++;
        }

        // Prose has an accent now and then; what is full of them is another alphabet, or no text.
        return high * 4 < bytes.Length && !WesternLetters.AreOdd(text);
    }

    [GeneratedRegex(
        """<meta[^>]+charset\s*=\s*["']?(?<name>[A-Za-z0-9_:.-]+)|<\?xml[^>]+encoding\s*=\s*["'](?<name>"""
            + """[A-Za-z0-9_.-]+)["']""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
