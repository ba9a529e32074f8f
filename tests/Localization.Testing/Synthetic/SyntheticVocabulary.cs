using System.Text;

namespace Localization.Testing.Synthetic;

/// <summary>A small SentencePiece model: the control pieces, all bytes, letters, and words that were asked
/// for.</summary>
public static class SyntheticVocabulary
{
    private const int Normal = 1,
        Unknown = 2,
        Control = 3,
        Byte = 6;

    /// <summary>The model in <c>sentencepiece_model.proto</c>'s format.</summary>
    /// <param name="pieces">How many pieces it has in the end, at least 400.</param>
    /// <param name="words">Words that are one piece.</param>
    public static byte[] Build(int pieces, params string[] words) => Build([], pieces, words);

    /// <summary>A model with a normalizer.</summary>
    /// <param name="map">What the normalizer replaces; see <see cref="SyntheticCharacterMap"/>.</param>
    /// <param name="pieces">How many pieces it has in the end, at least 400.</param>
    /// <param name="words">Words that are one piece.</param>
    public static byte[] Build(byte[] map, int pieces, params string[] words)
    {
        var all = new List<(string Piece, int Type)> { ("</s>", Control), ("<unk>", Unknown) };
        for (var i = 0; i < 256; i++)
            all.Add(($"<0x{i:X2}>", Byte));
        all.Add(("▁", Normal));
        foreach (var c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:'-áéíóúñ¿")
            all.Add((c.ToString(), Normal));
        foreach (var word in words)
            all.Add(("▁" + word, Normal));
        for (var i = 0; all.Count < pieces; i++)
            all.Add(($"{(i % 2 == 0 ? "▁" : "")}{Syllables(i)}", Normal));

        using var model = new MemoryStream();
        for (var i = 0; i < all.Count; i++)
            Field(model, 1, Piece(all[i].Piece, -i / 100f, all[i].Type));
        // The trainer's settings say which piece is which, the normalizer's that nothing is changed.
        Field(model, 2, [0x18, 0x01, .. Number(35, 1), .. Number(40, 1), .. Number(41, 2), .. Number(42, 0)]);
        byte[] replacements = map.Length == 0 ? [] : [0x12, .. Varint(map.Length), .. map];
        Field(model, 3, [0x0A, 8, .. "identity"u8, .. replacements, 0x18, 1, 0x20, 1, 0x28, 1]);
        return model.ToArray();
    }

    private static string Syllables(int number)
    {
        string[] onsets = ["b", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v"];
        string[] vowels = ["a", "e", "i", "o", "u"];
        var text = new StringBuilder();
        for (var rest = number + 60; rest > 0; rest /= 60)
            text.Append(onsets[rest % 60 / 5]).Append(vowels[rest % 5]);
        return text.ToString();
    }

    private static byte[] Piece(string piece, float score, int type)
    {
        using var message = new MemoryStream();
        Field(message, 1, Encoding.UTF8.GetBytes(piece));
        message.WriteByte(2 << 3 | 5);
        message.Write(BitConverter.GetBytes(score));
        if (type != Normal)
        {
            message.WriteByte(3 << 3);
            message.WriteByte((byte)type);
        }

        return message.ToArray();
    }

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static void Field(MemoryStream output, int field, byte[] value)
    {
        output.Write([.. Varint(field << 3 | 2), .. Varint(value.Length)]);
        output.Write(value);
    }

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value > 127; value >>= 7)
            yield return (byte)(value & 127 | 128);
        yield return (byte)value;
    }
}
