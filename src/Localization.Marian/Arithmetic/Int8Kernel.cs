using System.Numerics;

namespace Localization.Marian.Arithmetic;

/// <summary>Products of unsigned activations and signed weights, as intgemm computes them: two neighbouring products
/// are added with saturation to 16 bits, and those sums to 32 bits. Every path gives the same integers.</summary>
internal static class Int8Kernel
{
    /// <summary>Multiplies rows of activations by columns of weights.</summary>
    /// <param name="activations">Row after row; a row has <paramref name="inputs"/> numbers.</param>
    /// <param name="weights">Column after column; a column has <paramref name="inputs"/> numbers.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="inputs">How many numbers, a multiple of 32.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="sums">Row after row.</param>
    /// <param name="few">The pairs of weights that may saturate, if they are few and no activation is above 254; null
    /// otherwise.</param>
    public static void Multiply(
        ReadOnlySpan<byte> activations,
        ReadOnlySpan<sbyte> weights,
        int rows,
        int inputs,
        int columns,
        Span<int> sums,
        SaturatingPairs? few = null
    )
    {
        Check(activations, weights, rows, inputs, columns, sums);
        if (columns < Int8Path.LeastColumns)
        {
            Scalar(activations, weights, rows, inputs, columns, sums);
            return;
        }

        if (few is not null && Int8Path.Dot is { } dot)
        {
            dot.Multiply(activations, weights, rows, inputs, columns, sums);
            for (var row = 0; row < rows; row++)
                few.Correct(activations.Slice(row * inputs, inputs), sums.Slice(row * columns, columns));
            return;
        }

        foreach (var path in Int8Path.Supported)
        {
            if (inputs % path.Length != 0)
                continue;
            path.Multiply(activations, weights, rows, inputs, columns, sums);
            return;
        }
    }

    /// <summary>The same without vectors.</summary>
    public static void Scalar(
        ReadOnlySpan<byte> activations,
        ReadOnlySpan<sbyte> weights,
        int rows,
        int inputs,
        int columns,
        Span<int> sums
    )
    {
        Check(activations, weights, rows, inputs, columns, sums);
        for (var row = 0; row < rows; row++)
        {
            var a = activations.Slice(row * inputs, inputs);
            for (var column = 0; column < columns; column++)
            {
                var b = weights.Slice(column * inputs, inputs);
                var sum = 0;
                for (var i = 0; i < a.Length; i += 2)
                    sum += Math.Clamp(a[i] * b[i] + a[i + 1] * b[i + 1], short.MinValue, short.MaxValue);
                sums[row * columns + column] = sum;
            }
        }
    }

    /// <summary>The sums of the columns of weights.</summary>
    public static int[] ColumnSums(ReadOnlySpan<sbyte> weights, int inputs)
    {
        var sums = new int[weights.Length / inputs];
        var ones = new byte[inputs];
        Array.Fill(ones, (byte)1);
        Multiply(ones, weights, 1, inputs, sums.Length, sums);
        return sums;
    }

    /// <summary>The largest weight, without its sign.</summary>
    public static int Largest(ReadOnlySpan<sbyte> weights)
    {
        var (most, least) = (Vector<sbyte>.Zero, Vector<sbyte>.Zero);
        var i = 0;
        for (; i + Vector<sbyte>.Count <= weights.Length; i += Vector<sbyte>.Count)
        {
            var value = new Vector<sbyte>(weights[i..]);
            (most, least) = (Vector.Max(most, value), Vector.Min(least, value));
        }

        var largest = 0;
        for (var lane = 0; lane < Vector<sbyte>.Count; lane++)
            largest = Math.Max(largest, Math.Max((int)most[lane], -least[lane]));
        for (; i < weights.Length; i++)
            largest = Math.Max(largest, Math.Abs((int)weights[i]));
        return largest;
    }

    // The kernels read without bounds checks, so the bounds are checked here, once.
    private static void Check(
        ReadOnlySpan<byte> activations,
        ReadOnlySpan<sbyte> weights,
        int rows,
        int inputs,
        int columns,
        Span<int> sums
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs % 32, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(activations.Length, (long)rows * inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(weights.Length, (long)columns * inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, (long)rows * columns);
    }
}
