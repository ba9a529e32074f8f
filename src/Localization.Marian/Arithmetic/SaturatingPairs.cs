using System.Numerics;

namespace Localization.Marian.Arithmetic;

/// <summary>The pairs of neighbouring weights whose products may not fit into 16 bits. Where they are few, dot products
/// without saturation compute the sums, and each pair is corrected. They are few in large matrices whose largest weight
/// is scaled to 127, as by Marian's converter.</summary>
internal sealed class SaturatingPairs
{
    // 255 times this fits. A correction costs as much as this many columns gain.
    private const int Greatest = 128;
    private const int ColumnsPerPair = 16;

    private readonly Pair[] _pairs;

    private SaturatingPairs(Pair[] pairs) => _pairs = pairs;

    /// <summary>How many there are.</summary>
    public int Count => _pairs.Length;

    /// <summary>Finds the pairs; null if there are too many for dot products to be faster.</summary>
    /// <param name="weights">Column after column.</param>
    /// <param name="inputs">How many weights a column has, an even number.</param>
    public static SaturatingPairs? Find(ReadOnlySpan<sbyte> weights, int inputs)
    {
        var pairs = new List<Pair>();
        var most = weights.Length / inputs / ColumnsPerPair;
        for (var start = 0; start < weights.Length; start += Vector<sbyte>.Count)
        {
            var part = weights[start..Math.Min(start + Vector<sbyte>.Count, weights.Length)];
            if (part.Length == Vector<sbyte>.Count && !MaySaturate(new Vector<sbyte>(part)))
                continue;
            for (var i = 0; i < part.Length; i += 2)
            {
                var (first, second) = (part[i], part[i + 1]);
                if (!MaySaturate(first, second))
                    continue;
                if (pairs.Count == most)
                    return null;
                var (column, input) = Math.DivRem(start + i, inputs);
                pairs.Add(new Pair(column, input, first, second));
            }
        }

        return new SaturatingPairs([.. pairs]);
    }

    /// <summary>Makes the sums of a row those of saturated pairs.</summary>
    /// <param name="activations">The row.</param>
    /// <param name="sums">The sums of all columns.</param>
    public void Correct(ReadOnlySpan<byte> activations, Span<int> sums)
    {
        foreach (var pair in _pairs)
        {
            var sum = activations[pair.Input] * pair.First + activations[pair.Input + 1] * pair.Second;
            sums[pair.Column] += Math.Clamp(sum, short.MinValue, short.MaxValue) - sum;
        }
    }

    private static bool MaySaturate(int first, int second) =>
        Math.Max(first, 0) + Math.Max(second, 0) > Greatest || Math.Min(first, 0) + Math.Min(second, 0) < -Greatest;

    private static bool MaySaturate(Vector<sbyte> weights)
    {
        var second = Vector.AsVectorInt16(weights) >> 8;
        var first = (Vector.AsVectorInt16(weights) << 8) >> 8;
        var above = Vector.Max(first, Vector<short>.Zero) + Vector.Max(second, Vector<short>.Zero);
        var below = Vector.Min(first, Vector<short>.Zero) + Vector.Min(second, Vector<short>.Zero);
        return Vector.GreaterThanAny(Vector.Max(above, -below), new Vector<short>(Greatest));
    }

    private readonly record struct Pair(int Column, int Input, sbyte First, sbyte Second);
}
