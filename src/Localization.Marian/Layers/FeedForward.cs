using Localization.Marian.Arithmetic;
using Localization.Marian.Files;

namespace Localization.Marian.Layers;

/// <summary>Two matrices with a rectifier between them, the residual and the normalization.</summary>
internal sealed class FeedForward
{
    private readonly Int8Matrix _first;
    private readonly Int8Matrix _second;
    private readonly Normalization _normalization;

    /// <summary>Reads the layer.</summary>
    /// <exception cref="InvalidDataException">The model has none of that name.</exception>
    public FeedForward(MarianFile file, string prefix, ModelShape shape)
    {
        _first = Int8Matrix.Read(file, prefix + "_W1", prefix + "_b1", shape.Dimension, shape.Hidden);
        _second = Int8Matrix.Read(file, prefix + "_W2", prefix + "_b2", shape.Hidden, shape.Dimension);
        _normalization = Normalization.Read(file, prefix + "_ffn", shape.Dimension);
    }

    /// <summary>Changes the rows in place.</summary>
    public void Apply(Span<float> input, Workspace workspace)
    {
        var rows = input.Length / _first.Inputs;
        var inner = workspace.Inner.Of(rows * _first.Outputs);
        _first.Multiply(input, rows, inner, workspace);
        Rectifier.Apply(inner);
        var output = workspace.Outer.Of(input.Length);
        _second.Multiply(inner, rows, output, workspace);
        _normalization.AddAndNormalize(output, input);
        output.CopyTo(input);
    }
}
