using System.Text;

namespace Localization.Marian.Vocabulary;

/// <summary>A text as its pieces are looked for.</summary>
/// <param name="Text">The text; spaces are <c>▁</c>.</param>
/// <param name="Origins">For each character the place in the original text that it comes from, and at last its
/// length.</param>
internal sealed record NormalizedText(string Text, int[] Origins);

/// <summary>What SentencePiece does to a text before it looks for pieces.</summary>
/// <param name="map">The replacements.</param>
/// <param name="symbols">The pieces that users defined: nothing in them is replaced.</param>
/// <param name="addPrefix">Whether a space is put before the text.</param>
/// <param name="removeSpaces">Whether spaces at the ends, and those after a space, are removed.</param>
internal sealed class Normalizer(CharacterMap map, IReadOnlyList<byte[]> symbols, bool addPrefix, bool removeSpaces)
{
    /// <summary>The sign for a space (U+2581).</summary>
    public const char Space = '▁';

    /// <summary>Normalizes a text.</summary>
    public NormalizedText Normalize(string text)
    {
        var (bytes, places) = Utf8(text);
        var result = new StringBuilder(text.Length + 1);
        var origins = new List<int>(text.Length + 2);
        // A space was seen, or the text begins: what follows begins without one.
        var afterSpace = removeSpaces;
        for (var at = 0; at < bytes.Length; )
        {
            var part = Encoding.UTF8.GetString(Next(bytes.AsSpan(at), out var length));
            if (afterSpace)
                part = part.TrimStart(' ');
            if (part.Length > 0)
            {
                if (result.Length == 0 && addPrefix)
                    Append(" ", places[at]);
                Append(part, places[at]);
                afterSpace = removeSpaces && part[^1] == ' ';
            }

            at += length;
        }

        if (removeSpaces)
        {
            while (result.Length > 0 && result[^1] == Space)
                result.Length--;
        }

        origins.RemoveRange(result.Length, origins.Count - result.Length);
        origins.Add(text.Length);
        return new NormalizedText(result.ToString(), [.. origins]);

        void Append(string part, int place)
        {
            foreach (var c in part)
            {
                result.Append(c == ' ' ? Space : c);
                origins.Add(place);
            }
        }
    }

    private ReadOnlySpan<byte> Next(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        foreach (var symbol in symbols)
        {
            if (symbol.Length > length && text.StartsWith(symbol))
                length = symbol.Length;
        }

        if (length > 0)
            return text[..length];
        var replacement = map.Find(text, out length);
        if (length > 0)
            return replacement;
        Rune.DecodeFromUtf8(text, out _, out length);
        return text[..length];
    }

    // The bytes of a text, and for each the place of its character.
    private static (byte[] Bytes, int[] Places) Utf8(string text)
    {
        var bytes = new List<byte>(text.Length);
        var places = new List<int>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var count = rune.EncodeToUtf8(buffer);
            bytes.AddRange(buffer[..count]);
            for (var i = 0; i < count; i++)
                places.Add(place);
            place += rune.Utf16SequenceLength;
        }

        return ([.. bytes], [.. places]);
    }
}
