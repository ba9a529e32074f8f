using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Localization.Marian.Files;

/// <summary>A lexical shortlist in Marian's binary format: the pieces that may translate a piece. With it the scores of
/// a few hundred pieces are computed instead of all.</summary>
public sealed class Shortlist
{
    private const ulong Magic = 0xF11A48D5013417F5;
    private const int Header = 48;

    /// <summary>Marian's kernels want multiples of it.</summary>
    private const int Block = 8;

    private readonly ulong[] _offsets;
    private readonly int[] _pieces;
    private readonly int _frequent;
    private readonly int _count;

    private Shortlist(ulong[] offsets, int[] pieces, int frequent, int count) =>
        (_offsets, _pieces, _frequent, _count) = (offsets, pieces, frequent, count);

    /// <summary>Reads a shortlist.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pieces">The pieces of the vocabulary.</param>
    /// <exception cref="InvalidDataException">It is not such a file, is cut, or is for another vocabulary.</exception>
    public static Shortlist Read(ReadOnlySpan<byte> file, int pieces)
    {
        if (file.Length < Header || BinaryPrimitives.ReadUInt64LittleEndian(file) != Magic)
            throw new InvalidDataException("no shortlist");
        var frequent = BinaryPrimitives.ReadUInt64LittleEndian(file[16..]);
        var offsetCount = BinaryPrimitives.ReadUInt64LittleEndian(file[32..]);
        var pieceCount = BinaryPrimitives.ReadUInt64LittleEndian(file[40..]);
        var rest = (ulong)(file.Length - Header);
        if (offsetCount > rest / sizeof(ulong) || pieceCount > (rest - offsetCount * sizeof(ulong)) / sizeof(int))
            throw new InvalidDataException($"{offsetCount} and {pieceCount} > {rest}");
        var start = Header + (int)offsetCount * sizeof(ulong);
        var offsets = MemoryMarshal.Cast<byte, ulong>(file[Header..start]).ToArray();
        var listed = MemoryMarshal.Cast<byte, int>(file.Slice(start, (int)pieceCount * sizeof(int))).ToArray();
        if (offsets.Length == 0 || offsets.Length - 1 > pieces)
            throw new InvalidDataException($"{offsets.Length} > {pieces}");
        for (var i = 0; i < offsets.Length; i++)
        {
            if (offsets[i] > pieceCount || i > 0 && offsets[i] < offsets[i - 1])
                throw new InvalidDataException($"offset {i}: {offsets[i]}");
        }

        if (listed.Any(p => p < 0 || p >= pieces))
            throw new InvalidDataException("a piece of another vocabulary");
        return new Shortlist(offsets, listed, (int)Math.Min(frequent, (ulong)pieces), pieces);
    }

    /// <summary>The pieces that may be written for a sentence, in order.</summary>
    /// <param name="source">The pieces of the sentence, with its end.</param>
    internal int[] For(ReadOnlySpan<int> source)
    {
        var chosen = new bool[_count];
        chosen.AsSpan(0, _frequent).Fill(true);
        foreach (var piece in source)
        {
            // Names and figures are often the same in both languages.
            chosen[piece] = true;
            if (piece + 1 >= _offsets.Length)
                continue;
            for (var i = _offsets[piece]; i < _offsets[piece + 1]; i++)
                chosen[_pieces[i]] = true;
        }

        var count = chosen.Count(c => c);
        for (var i = _frequent; i < _count && count % Block != 0; i++)
        {
            if (chosen[i])
                continue;
            chosen[i] = true;
            count++;
        }

        return [.. Enumerable.Range(0, _count).Where(i => chosen[i])];
    }
}
