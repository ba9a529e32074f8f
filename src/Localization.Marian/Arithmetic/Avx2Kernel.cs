using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Localization.Marian.Arithmetic;

/// <summary>The products with AVX2. Each column of weights is loaded once for four rows: weights are what memory is
/// slow to give.</summary>
internal static class Avx2Kernel
{
    private static readonly Vector256<short> Ones = Vector256.Create((short)1);

    public static void Multiply(
        ReadOnlySpan<byte> activations,
        ReadOnlySpan<sbyte> weights,
        int rows,
        int inputs,
        int columns,
        Span<int> sums
    )
    {
        ref var a = ref MemoryMarshal.GetReference(activations);
        ref var b = ref MemoryMarshal.GetReference(weights);
        ref var c = ref MemoryMarshal.GetReference(sums);
        var column = 0;
        for (; column + 4 <= columns; column += 4)
        {
            ref var block = ref Unsafe.Add(ref b, column * inputs);
            var row = 0;
            for (; row + 2 <= rows; row += 2)
                TwoByFour(
                    ref Unsafe.Add(ref a, row * inputs),
                    ref block,
                    inputs,
                    columns,
                    ref Unsafe.Add(ref c, row * columns + column)
                );
            if (row < rows)
                OneByFour(
                    ref Unsafe.Add(ref a, row * inputs),
                    ref block,
                    inputs,
                    ref Unsafe.Add(ref c, row * columns + column)
                );
        }

        for (; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
                Unsafe.Add(ref c, row * columns + column) = One(
                    ref Unsafe.Add(ref a, row * inputs),
                    ref Unsafe.Add(ref b, column * inputs),
                    inputs
                );
        }
    }

    private static void TwoByFour(ref byte a, ref sbyte b, int inputs, int columns, ref int c)
    {
        var (s00, s01, s02, s03) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (s10, s11, s12, s13) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (b1, b2, b3) = ((nuint)inputs, (nuint)inputs * 2, (nuint)inputs * 3);
        var ones = Ones;
        for (nuint i = 0; i < (nuint)inputs; i += 32)
        {
            var a0 = Vector256.LoadUnsafe(ref a, i);
            var a1 = Vector256.LoadUnsafe(ref a, (nuint)inputs + i);
            var w = Vector256.LoadUnsafe(ref b, i);
            s00 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a0, w), ones);
            s10 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a1, w), ones);
            w = Vector256.LoadUnsafe(ref b, b1 + i);
            s01 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a0, w), ones);
            s11 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a1, w), ones);
            w = Vector256.LoadUnsafe(ref b, b2 + i);
            s02 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a0, w), ones);
            s12 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a1, w), ones);
            w = Vector256.LoadUnsafe(ref b, b3 + i);
            s03 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a0, w), ones);
            s13 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(a1, w), ones);
        }

        Four(s00, s01, s02, s03).StoreUnsafe(ref c);
        Four(s10, s11, s12, s13).StoreUnsafe(ref c, (nuint)columns);
    }

    private static void OneByFour(ref byte a, ref sbyte b, int inputs, ref int c)
    {
        var (s0, s1, s2, s3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (b1, b2, b3) = ((nuint)inputs, (nuint)inputs * 2, (nuint)inputs * 3);
        var ones = Ones;
        for (nuint i = 0; i < (nuint)inputs; i += 32)
        {
            var x = Vector256.LoadUnsafe(ref a, i);
            s0 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, Vector256.LoadUnsafe(ref b, i)), ones);
            s1 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, Vector256.LoadUnsafe(ref b, b1 + i)), ones);
            s2 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, Vector256.LoadUnsafe(ref b, b2 + i)), ones);
            s3 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, Vector256.LoadUnsafe(ref b, b3 + i)), ones);
        }

        Four(s0, s1, s2, s3).StoreUnsafe(ref c);
    }

    private static int One(ref byte a, ref sbyte b, int inputs)
    {
        var sum = Vector256<int>.Zero;
        for (nuint i = 0; i < (nuint)inputs; i += 32)
        {
            var pairs = Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref a, i), Vector256.LoadUnsafe(ref b, i));
            sum += Avx2.MultiplyAddAdjacent(pairs, Ones);
        }

        return Vector256.Sum(sum);
    }

    // The sums of four vectors, side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Four(Vector256<int> s0, Vector256<int> s1, Vector256<int> s2, Vector256<int> s3)
    {
        var sums = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s0, s1), Avx2.HorizontalAdd(s2, s3));
        return sums.GetLower() + sums.GetUpper();
    }
}
