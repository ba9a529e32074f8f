using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Localization.Marian.Arithmetic;

/// <summary>Products of 16 bytes at once, for Arm and any other processor with vectors of that size.</summary>
internal readonly struct VectorProducts : IProducts<VectorProducts.Pairs, Vector128<int>>
{
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public static int Length => Vector128<byte>.Count;

    public static bool HasManyRegisters => AdvSimd.Arm64.IsSupported;

    public static Pairs Activations(ref byte start, nuint offset)
    {
        var bytes = Vector128.LoadUnsafe(ref start, offset).AsUInt16();
        return new Pairs((bytes & Vector128.Create((ushort)0xFF)).AsInt16(), (bytes >>> 8).AsInt16());
    }

    public static Pairs Weights(ref sbyte start, nuint offset)
    {
        var bytes = Vector128.LoadUnsafe(ref start, offset).AsInt16();
        return new Pairs((bytes << 8) >> 8, bytes >> 8);
    }

    // A product fits into 16 bits, the sum of two may not.
    public static Vector128<int> Add(Vector128<int> sums, Pairs activations, Pairs weights)
    {
        var pairs = Vector128.AddSaturate(activations.Even * weights.Even, activations.Odd * weights.Odd);
        if (AdvSimd.IsSupported)
            return AdvSimd.AddPairwiseWideningAndAdd(sums, pairs);
        var (lower, upper) = Vector128.Widen(pairs);
        return sums + lower + upper;
    }

    public static Vector128<int> Totals(
        Vector128<int> first,
        Vector128<int> second,
        Vector128<int> third,
        Vector128<int> fourth
    ) =>
        AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.AddPairwise(
                AdvSimd.Arm64.AddPairwise(first, second),
                AdvSimd.Arm64.AddPairwise(third, fourth)
            )
            : Vector128.Create(
                Vector128.Sum(first),
                Vector128.Sum(second),
                Vector128.Sum(third),
                Vector128.Sum(fourth)
            );

    /// <summary>The first and second byte of each pair, as numbers of 16 bits.</summary>
    internal readonly record struct Pairs(Vector128<short> Even, Vector128<short> Odd);
}
