using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Localization.Marian.Arithmetic;

/// <summary>Products of 32 bytes at once, for x64 processors with AVX2.</summary>
internal readonly struct Avx2Products : IProducts<Vector256<byte>, Vector256<int>>
{
    public static bool IsSupported => Avx2.IsSupported;

    public static int Length => Vector256<byte>.Count;

    public static bool HasManyRegisters => Avx512F.VL.IsSupported;

    public static Vector256<byte> Activations(ref byte start, nuint offset) => Vector256.LoadUnsafe(ref start, offset);

    public static Vector256<byte> Weights(ref sbyte start, nuint offset) =>
        Vector256.LoadUnsafe(ref start, offset).AsByte();

    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> activations, Vector256<byte> weights) =>
        sums + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(activations, weights.AsSByte()), Vector256<short>.One);

    public static Vector128<int> Totals(
        Vector256<int> first,
        Vector256<int> second,
        Vector256<int> third,
        Vector256<int> fourth
    )
    {
        var totals = Avx2.HorizontalAdd(Avx2.HorizontalAdd(first, second), Avx2.HorizontalAdd(third, fourth));
        return totals.GetLower() + totals.GetUpper();
    }
}
