using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Localization.Marian.Arithmetic;

/// <summary>Products of 64 bytes at once, for x64 processors with AVX-512 (BW).</summary>
internal readonly struct Avx512Products : IProducts<Vector512<byte>, Vector512<int>>
{
    public static bool IsSupported => Avx512BW.IsSupported;

    public static int Length => Vector512<byte>.Count;

    public static bool HasManyRegisters => true;

    public static Vector512<byte> Activations(ref byte start, nuint offset) => Vector512.LoadUnsafe(ref start, offset);

    public static Vector512<byte> Weights(ref sbyte start, nuint offset) =>
        Vector512.LoadUnsafe(ref start, offset).AsByte();

    public static Vector512<int> Add(Vector512<int> sums, Vector512<byte> activations, Vector512<byte> weights) =>
        sums
        + Avx512BW.MultiplyAddAdjacent(
            Avx512BW.MultiplyAddAdjacent(activations, weights.AsSByte()),
            Vector512<short>.One
        );

    public static Vector128<int> Totals(
        Vector512<int> first,
        Vector512<int> second,
        Vector512<int> third,
        Vector512<int> fourth
    )
    {
        var upper = Avx512F.UnpackLow(first, second) + Avx512F.UnpackHigh(first, second);
        var lower = Avx512F.UnpackLow(third, fourth) + Avx512F.UnpackHigh(third, fourth);
        var totals =
            Avx512F.UnpackLow(upper.AsInt64(), lower.AsInt64()).AsInt32()
            + Avx512F.UnpackHigh(upper.AsInt64(), lower.AsInt64()).AsInt32();
        var half = totals.GetLower() + totals.GetUpper();
        return half.GetLower() + half.GetUpper();
    }
}
