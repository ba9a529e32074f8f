namespace Localization.Testing.Synthetic;

/// <summary>The sizes of a model.</summary>
/// <param name="Dimension">The numbers of a vector.</param>
/// <param name="Hidden">The numbers inside a feed-forward layer.</param>
/// <param name="Encoder">The layers that read.</param>
/// <param name="Decoder">The layers that write.</param>
public sealed record SyntheticShape(int Dimension, int Hidden, int Encoder, int Decoder)
{
    /// <summary>The small models of Firefox.</summary>
    public static SyntheticShape Tiny { get; } = new(256, 1536, 6, 2);

    /// <summary>The large ones.</summary>
    public static SyntheticShape Base { get; } = new(512, 2048, 6, 2);

    /// <summary>The large ones with less memory, as English to Spanish is.</summary>
    public static SyntheticShape BaseMemory { get; } = new(384, 1536, 6, 4);

    /// <summary>How far biases, and the scales of normalizations, are from what changes nothing.</summary>
    public float Bias { get; init; }

    /// <summary>How wide the quantized weights spread.</summary>
    public float Weights { get; init; } = 40;
}
