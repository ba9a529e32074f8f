namespace Localization.Llama.Files;

/// <summary>How the weights of a tensor are stored: in blocks of some bytes (ggml, <c>ggml_type</c>). Types that ggml
/// only computes with are not among them.</summary>
/// <param name="Numbers">Numbers of a block.</param>
/// <param name="Bytes">Bytes of a block.</param>
internal readonly record struct TensorType(int Numbers, int Bytes)
{
    private static readonly Dictionary<uint, TensorType> Known = new()
    {
        [0] = new(1, 4), // F32
        [1] = new(1, 2), // F16
        [2] = new(32, 18), // Q4_0
        [3] = new(32, 20), // Q4_1
        [6] = new(32, 22), // Q5_0
        [7] = new(32, 24), // Q5_1
        [8] = new(32, 34), // Q8_0
        [10] = new(256, 84), // Q2_K
        [11] = new(256, 110), // Q3_K
        [12] = new(256, 144), // Q4_K
        [13] = new(256, 176), // Q5_K
        [14] = new(256, 210), // Q6_K
        [16] = new(256, 66), // IQ2_XXS
        [17] = new(256, 74), // IQ2_XS
        [18] = new(256, 98), // IQ3_XXS
        [19] = new(256, 50), // IQ1_S
        [20] = new(32, 18), // IQ4_NL
        [21] = new(256, 110), // IQ3_S
        [22] = new(256, 82), // IQ2_S
        [23] = new(256, 136), // IQ4_XS
        [29] = new(256, 56), // IQ1_M
        [30] = new(1, 2), // BF16
        [34] = new(256, 54), // TQ1_0
        [35] = new(256, 66), // TQ2_0
        [39] = new(32, 17), // MXFP4
        [40] = new(64, 36), // NVFP4
        [41] = new(128, 18), // Q1_0
        [42] = new(64, 18), // Q2_0
    };

    /// <summary>The type of a number in a file; null where it is not known.</summary>
    public static TensorType? Of(uint number) => Known.TryGetValue(number, out var type) ? type : null;
}
