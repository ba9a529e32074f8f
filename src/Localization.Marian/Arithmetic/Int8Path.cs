using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Localization.Marian.Arithmetic;

/// <summary>Multiplies as <see cref="Int8Kernel.Multiply"/>, without its checks.</summary>
internal delegate void Int8Product(
    ReadOnlySpan<byte> activations,
    ReadOnlySpan<sbyte> weights,
    int rows,
    int inputs,
    int columns,
    Span<int> sums
);

/// <summary>The products with the instructions of one processor family.</summary>
/// <param name="Name">The name of the instructions.</param>
/// <param name="Length">How many bytes are loaded at once: the inputs must be a multiple of it.</param>
/// <param name="Multiply">The products.</param>
internal sealed record Int8Path(string Name, int Length, Int8Product Multiply)
{
    /// <summary>The fewest columns that a path takes, because so many are computed at once.</summary>
    public const int LeastColumns = 4;

    /// <summary>The paths that this processor supports, the fastest first. The last takes any inputs.</summary>
    public static ImmutableArray<Int8Path> Supported { get; } =
    [
        .. With<Avx512Products, Vector512<byte>, Vector512<int>>("AVX-512"),
        .. With<AvxVnniProducts, Vector256<byte>, Vector256<int>>("AVX-VNNI"),
        .. With<Avx2Products, Vector256<byte>, Vector256<int>>("AVX2"),
        .. With<VectorProducts, VectorProducts.Pairs, Vector128<int>>("128 bits"),
        new("scalar", 2, Int8Kernel.Scalar),
    ];

    /// <summary>The path with dot products, which do not saturate; null where the processor has none. Activations are
    /// at most 254.</summary>
    public static Int8Path? Dot { get; } =
        With<AvxVnniDotProducts, Vector256<byte>, Vector256<int>>("dot products of AVX-VNNI")
            .Concat(With<ArmDotProducts, ArmDotProducts.Halves, Vector128<int>>("dot products of Arm"))
            .FirstOrDefault();

    /// <summary>Whether <see cref="Dot"/> is faster where few sums saturate. AVX-512 saturates as fast.</summary>
    public static bool PrefersDot => Dot is not null && !Avx512Products.IsSupported;

    private static IEnumerable<Int8Path> With<TProducts, TBytes, TSums>(string name)
        where TProducts : IProducts<TBytes, TSums>
    {
        if (TProducts.IsSupported)
            yield return new Int8Path(name, TProducts.Length, Tiles<TProducts, TBytes, TSums>.Multiply);
    }
}
