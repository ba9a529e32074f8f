using System.Text;

namespace Localization.Terms.Editing;

/// <summary>A glossary's file as lines with their ends, and how it is encoded: what is not changed is written back as
/// it was.</summary>
internal sealed class GlossaryText
{
    private readonly byte[] _bytes;
    private readonly Encoding _encoding;

    private GlossaryText(byte[] bytes, Encoding encoding, List<string> lines)
    {
        _bytes = bytes;
        _encoding = encoding;
        Lines = lines;
        LineEnd = lines.Count > 0 && lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The lines, each with its end.</summary>
    public List<string> Lines { get; }

    /// <summary>What ends a line of this file.</summary>
    public string LineEnd { get; }

    /// <summary>The text of all lines.</summary>
    public string Text => string.Concat(Lines);

    /// <summary>Reads a file.</summary>
    /// <exception cref="TermBaseException">It cannot be read, or is not text.</exception>
    public static GlossaryText Load(string path)
    {
        using var stream = TermFileText.OpenBytes(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        Encoding encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, throwOnInvalidBytes: true),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        try
        {
            var mark = encoding.Preamble.Length;
            return new GlossaryText(bytes, encoding, [.. Split(encoding.GetString(bytes.AsSpan(mark)))]);
        }
        catch (DecoderFallbackException exception)
        {
            throw new TermBaseException(exception, "glossary-encoding", path);
        }
    }

    /// <summary>Whether the file still holds what was read.</summary>
    public bool IsCurrent(string path) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(_bytes);

    /// <summary>The lines as bytes.</summary>
    public byte[] ToBytes() => [.. _encoding.Preamble, .. _encoding.GetBytes(Text)];

    private static IEnumerable<string> Split(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var lf ? lf + 1 : text.Length;
            yield return text[start..end];
            start = end;
        }
    }
}
