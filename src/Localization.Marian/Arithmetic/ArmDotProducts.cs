using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Localization.Marian.Arithmetic;

/// <summary>Products of 16 bytes at once with Arm's dot product, which does not saturate. It takes numbers with a sign:
/// each activation, at most 254, is the sum of two halves.</summary>
internal readonly struct ArmDotProducts : IProducts<ArmDotProducts.Halves, Vector128<int>>
{
    public static bool IsSupported => Dp.IsSupported && AdvSimd.Arm64.IsSupported;

    public static int Length => Vector128<byte>.Count;

    public static bool HasManyRegisters => true;

    public static Halves Activations(ref byte start, nuint offset)
    {
        var bytes = Vector128.LoadUnsafe(ref start, offset);
        var half = bytes >>> 1;
        return new Halves(half.AsSByte(), (bytes - half).AsSByte());
    }

    public static Halves Weights(ref sbyte start, nuint offset) =>
        new(Vector128.LoadUnsafe(ref start, offset), default);

    public static Vector128<int> Add(Vector128<int> sums, Halves activations, Halves weights) =>
        Dp.DotProduct(Dp.DotProduct(sums, activations.First, weights.First), activations.Second, weights.First);

    public static Vector128<int> Totals(
        Vector128<int> first,
        Vector128<int> second,
        Vector128<int> third,
        Vector128<int> fourth
    ) => VectorProducts.Totals(first, second, third, fourth);

    /// <summary>The halves of activations. Weights are whole, in the first.</summary>
    internal readonly record struct Halves(Vector128<sbyte> First, Vector128<sbyte> Second);
}
