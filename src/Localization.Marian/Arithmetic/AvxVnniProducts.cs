using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Localization.Marian.Arithmetic;

/// <summary>Products of 32 bytes at once, for x64 processors with AVX-VNNI. Only the second step uses it, where nothing
/// saturates: the dot product of bytes would not saturate in the first.</summary>
internal readonly struct AvxVnniProducts : IProducts<Vector256<byte>, Vector256<int>>
{
    public static bool IsSupported => AvxVnni.IsSupported;

    public static int Length => Avx2Products.Length;

    public static bool HasManyRegisters => Avx2Products.HasManyRegisters;

    public static Vector256<byte> Activations(ref byte start, nuint offset) =>
        Avx2Products.Activations(ref start, offset);

    public static Vector256<byte> Weights(ref sbyte start, nuint offset) => Avx2Products.Weights(ref start, offset);

    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> activations, Vector256<byte> weights) =>
        AvxVnni.MultiplyWideningAndAdd(
            sums,
            Avx2.MultiplyAddAdjacent(activations, weights.AsSByte()),
            Vector256<short>.One
        );

    public static Vector128<int> Totals(
        Vector256<int> first,
        Vector256<int> second,
        Vector256<int> third,
        Vector256<int> fourth
    ) => Avx2Products.Totals(first, second, third, fourth);
}
