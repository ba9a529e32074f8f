using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Localization.Articles;

/// <summary>The characters of a text file, and what gives them back as bytes.</summary>
internal sealed record SourceText(string Text, ImmutableArray<byte> Preamble, string EncodingName)
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] LittleEndianMark = [0xFF, 0xFE];
    private static readonly byte[] BigEndianMark = [0xFE, 0xFF];

    // XML 1.0 appendix F: "<?" tells the encoding of a file without a byte order mark.
    private static readonly byte[] LittleEndianXml = [0x3C, 0, 0x3F, 0];
    private static readonly byte[] BigEndianXml = [0, 0x3C, 0, 0x3F];
    private static readonly byte[] Utf32Mark = [0xFF, 0xFE, 0, 0];

    /// <summary>Decodes what a byte order mark, the options, or the document's own declaration say; else UTF-8, or
    /// Windows-1252 where the bytes are no UTF-8 at all and read well as that.</summary>
    /// <param name="path">The file, for errors.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="options">What was told of it.</param>
    /// <param name="isMarkup">Whether it may declare its encoding, as HTML and XML do.</param>
    public static SourceText Decode(
        string path,
        ReadOnlyMemory<byte> content,
        ArticleReadOptions options,
        bool isMarkup = false
    )
    {
        var bytes = content.Span;
        if (bytes.Length > options.MaxBytes)
            throw new ArticleFormatException("article-too-large", path, bytes.Length, options.MaxBytes);
        if (bytes.IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        if (bytes.StartsWith(Utf32Mark))
            throw new ArticleFormatException("article-encoding", path, 0);

        var source =
            bytes.StartsWith(LittleEndianMark) ? Utf16(path, bytes, LittleEndianMark, bigEndian: false)
            : bytes.StartsWith(BigEndianMark) ? Utf16(path, bytes, BigEndianMark, bigEndian: true)
            : isMarkup && bytes.StartsWith(LittleEndianXml) ? Utf16(path, bytes, [], bigEndian: false)
            : isMarkup && bytes.StartsWith(BigEndianXml) ? Utf16(path, bytes, [], bigEndian: true)
            : TextEncodings.Of(path, bytes, options, isMarkup) is { } encoding
                ? new SourceText(TextEncodings.Decode(path, encoding, bytes), [], encoding.WebName)
            : Utf8Text(path, bytes);

        return string.IsNullOrWhiteSpace(source.Text)
            ? throw new ArticleFormatException("article-empty", path)
            : source;
    }

    /// <summary>The bytes of <paramref name="text"/> in the encoding of the document that <paramref name="skeleton"/>
    /// is of; in UTF-8 where that cannot hold it.</summary>
    public static byte[] Encode(Skeleton skeleton, string text)
    {
        var body = (
            TextEncodings.CanHold(skeleton.EncodingName, text)
                ? TextEncodings.Named(skeleton.EncodingName)
                : Encoding.UTF8
        ).GetBytes(text);
        return skeleton.Preamble.IsEmpty ? body : [.. skeleton.Preamble, .. body];
    }

    private static SourceText Utf8Text(string path, ReadOnlySpan<byte> bytes)
    {
        var marked = bytes.StartsWith(Utf8Mark);
        var body = marked ? bytes[Utf8Mark.Length..] : bytes;
        var start = bytes.Length - body.Length;
        var zero = body.IndexOf((byte)0);
        if (zero >= 0)
            throw new ArticleFormatException("article-binary", path, start + zero);
        if (!Utf8.IsValid(body))
            throw new ArticleFormatException("article-encoding", path, start + FirstInvalid(body));
        return new(Encoding.UTF8.GetString(body), marked ? [.. Utf8Mark] : [], "utf-8");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static SourceText Utf16(string path, ReadOnlySpan<byte> bytes, byte[] mark, bool bigEndian)
    {
        if (bytes.Length % 2 != 0)
            throw new ArticleFormatException("article-encoding", path, bytes.Length - 1);

        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes[mark.Length..]);
        for (var i = 0; i < text.Length; i++)
        {
            var offset = mark.Length + (2 * i);
            if (text[i] == '\0')
                throw new ArticleFormatException("article-binary", path, offset);

            // The decoder puts U+FFFD for half a surrogate pair: only where the bytes say so themselves is it text.
            var low = bytes[offset + (bigEndian ? 1 : 0)];
            var high = bytes[offset + (bigEndian ? 0 : 1)];
            if (text[i] != (char)((high << 8) | low))
                throw new ArticleFormatException("article-encoding", path, offset);
        }

        return new(text, [.. mark], bigEndian ? "utf-16BE" : "utf-16");
    }
}
