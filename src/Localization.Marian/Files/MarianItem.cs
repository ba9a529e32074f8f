using System.Runtime.InteropServices;

namespace Localization.Marian.Files;

/// <summary>A tensor of a model file.</summary>
/// <param name="Name">Its name, such as <c>encoder_l1_self_Wq</c>.</param>
/// <param name="Type">What its elements are.</param>
/// <param name="Rows">All dimensions but the last, multiplied.</param>
/// <param name="Columns">The last dimension.</param>
/// <param name="Data">Its bytes.</param>
internal sealed record MarianItem(string Name, long Type, int Rows, int Columns, ReadOnlyMemory<byte> Data)
{
    /// <summary>32-bit floats.</summary>
    public const long Float32 = 0x0404;

    /// <summary>Bytes.</summary>
    public const long Int8 = 0x0101;

    /// <summary>Signed bytes, followed by the float that they were multiplied by when they were quantized.</summary>
    public const long Intgemm8 = 0x4101;

    /// <summary>How many elements it has.</summary>
    public int Count => Rows * Columns;

    /// <summary>The elements, quantized.</summary>
    public ReadOnlyMemory<byte> Quantized => Data[..Count];

    /// <summary>What the elements were multiplied by.</summary>
    public float Multiplier => MemoryMarshal.Read<float>(Data.Span[Count..]);

    /// <summary>A copy of the elements as floats.</summary>
    public float[] Floats() => MemoryMarshal.Cast<byte, float>(Data.Span[..(Count * sizeof(float))]).ToArray();
}
