using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Localization.Marian.Vocabulary;

/// <summary>The replacements of a SentencePiece normalizer (<c>precompiled_charsmap</c>): a double-array trie of what
/// is replaced, then what replaces it, each ended by a zero byte.</summary>
internal sealed class CharacterMap
{
    private readonly uint[] _units;
    private readonly byte[] _replacements;

    private CharacterMap(uint[] units, byte[] replacements) => (_units, _replacements) = (units, replacements);

    /// <summary>Reads the map; nothing is replaced where it is empty.</summary>
    /// <exception cref="InvalidDataException">It is cut.</exception>
    public static CharacterMap Read(ReadOnlySpan<byte> map)
    {
        if (map.IsEmpty)
            return new([], []);
        if (map.Length < sizeof(uint))
            throw new InvalidDataException("precompiled_charsmap");
        var size = BinaryPrimitives.ReadUInt32LittleEndian(map);
        if (size > map.Length - sizeof(uint) || size % sizeof(uint) != 0)
            throw new InvalidDataException($"precompiled_charsmap: {size} > {map.Length}");
        var trie = map.Slice(sizeof(uint), (int)size);
        return new(MemoryMarshal.Cast<byte, uint>(trie).ToArray(), map[(sizeof(uint) + (int)size)..].ToArray());
    }

    /// <summary>The longest replacement at the beginning of a text.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    /// <param name="length">How many bytes are replaced; 0 where none are.</param>
    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (_units.Length == 0)
            return default;
        var found = 0u;
        var node = Offset(_units[0]);
        for (var i = 0; i < text.Length; i++)
        {
            node ^= text[i];
            if (node >= _units.Length || (_units[node] & 0x800000FF) != text[i])
                break;
            var unit = _units[node];
            node ^= Offset(unit);
            if (node >= _units.Length)
                break;
            if ((unit >> 8 & 1) == 1)
                (found, length) = (_units[node] & 0x7FFFFFFF, i + 1);
        }

        if (length == 0 || found >= _replacements.Length)
        {
            length = 0;
            return default;
        }

        var replacement = _replacements.AsSpan((int)found);
        var end = replacement.IndexOf((byte)0);
        return end < 0 ? replacement : replacement[..end];
    }

    private static uint Offset(uint unit) => unit >> 10 << (int)((unit & 1 << 9) >> 6);
}
