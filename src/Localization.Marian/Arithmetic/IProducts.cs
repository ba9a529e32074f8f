using System.Runtime.Intrinsics;

namespace Localization.Marian.Arithmetic;

/// <summary>The instructions of one processor family for products of bytes. <see cref="Tiles{TProducts,TBytes,TSums}"/>
/// applies them to matrices.</summary>
/// <typeparam name="TBytes">Activations or weights, as loaded.</typeparam>
/// <typeparam name="TSums">Sums of 32 bits.</typeparam>
internal interface IProducts<TBytes, TSums>
{
    /// <summary>Whether this processor has the instructions.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>How many bytes are loaded at once.</summary>
    static abstract int Length { get; }

    /// <summary>Whether there are 32 vector registers, not 16.</summary>
    static abstract bool HasManyRegisters { get; }

    /// <summary>Loads activations.</summary>
    static abstract TBytes Activations(ref byte start, nuint offset);

    /// <summary>Loads weights.</summary>
    static abstract TBytes Weights(ref sbyte start, nuint offset);

    /// <summary>Adds two neighbouring products with saturation to 16 bits, and the result to one of the sums.</summary>
    static abstract TSums Add(TSums sums, TBytes activations, TBytes weights);

    /// <summary>The totals of four groups of sums.</summary>
    static abstract Vector128<int> Totals(TSums first, TSums second, TSums third, TSums fourth);
}
