namespace Localization.Testing.Synthetic;

/// <summary>A lexical shortlist in Marian's binary format, drawn by chance.</summary>
public static class SyntheticShortlist
{
    public static byte[] Build(int pieces, int frequent, int seed)
    {
        var random = new Random(seed);
        var offsets = new List<ulong> { 0 };
        var listed = new List<int>();
        for (var piece = 0; piece < pieces; piece++)
        {
            listed.AddRange(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(pieces)).Distinct().Order());
            offsets.Add((ulong)listed.Count);
        }

        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        // The number by which it is known, the sum over the file (nobody looks at it), and the sizes.
        foreach (
            var number in new[]
            {
                0xF11A48D5013417F5,
                0UL,
                (ulong)frequent,
                50UL,
                (ulong)offsets.Count,
                (ulong)listed.Count,
            }
        )
            writer.Write(number);
        foreach (var offset in offsets)
            writer.Write(offset);
        foreach (var piece in listed)
            writer.Write(piece);
        return file.ToArray();
    }
}
