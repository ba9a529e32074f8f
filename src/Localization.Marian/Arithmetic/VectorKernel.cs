using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Localization.Marian.Arithmetic;

/// <summary>The products on any machine with vectors of 16 bytes, such as Arm.</summary>
internal static class VectorKernel
{
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
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                var sum = Vector128<int>.Zero;
                for (var i = 0; i < inputs; i += Vector128<byte>.Count)
                {
                    sum += Pairs(
                        Vector128.LoadUnsafe(ref a, (nuint)(row * inputs + i)),
                        Vector128.LoadUnsafe(ref b, (nuint)(column * inputs + i))
                    );
                }

                sums[row * columns + column] = Vector128.Sum(sum);
            }
        }
    }

    // The even and the odd bytes of each pair become 16-bit numbers; their products fit, their sum may not.
    private static Vector128<int> Pairs(Vector128<byte> activations, Vector128<sbyte> weights)
    {
        var evenA = (activations.AsUInt16() & Vector128.Create((ushort)0xFF)).AsInt16();
        var oddA = (activations.AsUInt16() >>> 8).AsInt16();
        var evenB = (weights.AsInt16() << 8) >> 8;
        var oddB = weights.AsInt16() >> 8;
        var pairs = Vector128.AddSaturate(evenA * evenB, oddA * oddB);
        var (lower, upper) = Vector128.Widen(pairs);
        return lower + upper;
    }
}
