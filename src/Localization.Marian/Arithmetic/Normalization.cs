using System.Numerics;
using Localization.Marian.Files;

namespace Localization.Marian.Arithmetic;

/// <summary>Layer normalization. The sums are taken in Marian's order, from the first to the last.</summary>
/// <param name="Scale">What each number is multiplied by.</param>
/// <param name="Bias">What is added to it.</param>
internal sealed record Normalization(float[] Scale, float[] Bias)
{
    private const float Epsilon = 1e-6f;

    /// <summary>The normalization of a layer.</summary>
    /// <exception cref="InvalidDataException">The model has none of that name.</exception>
    public static Normalization Read(MarianFile file, string prefix, int dimension) =>
        new(file.Floats(prefix + "_ln_scale", dimension), file.Floats(prefix + "_ln_bias", dimension));

    /// <summary>Adds what went into a layer to what came out of it, and normalizes each row.</summary>
    /// <param name="output">What came out; the result.</param>
    /// <param name="input">What went in.</param>
    public void AddAndNormalize(Span<float> output, ReadOnlySpan<float> input)
    {
        for (var start = 0; start < output.Length; start += Scale.Length)
        {
            var row = output.Slice(start, Scale.Length);
            Add(row, input.Slice(start, Scale.Length));
            Normalize(row);
        }
    }

    private static void Add(Span<float> row, ReadOnlySpan<float> input)
    {
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
            (new Vector<float>(row[i..]) + new Vector<float>(input[i..])).CopyTo(row[i..]);
    }

    private void Normalize(Span<float> row)
    {
        var sum = 0f;
        foreach (var value in row)
            sum += value;
        var mean = sum / row.Length;
        var squares = 0f;
        foreach (var value in row)
            squares += (value - mean) * (value - mean);
        var sigma = MathF.Sqrt(squares / row.Length + Epsilon);
        var (means, sigmas) = (new Vector<float>(mean), new Vector<float>(sigma));
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
        {
            var value = (new Vector<float>(row[i..]) - means) / sigmas;
            (value * new Vector<float>(Scale, i) + new Vector<float>(Bias, i)).CopyTo(row[i..]);
        }
    }
}
