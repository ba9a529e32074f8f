using Localization.Marian.Arithmetic;
using Localization.Marian.Files;

namespace Localization.Marian.Layers;

/// <summary>The simpler simple recurrent unit (SSRU): a forget gate over what was written so far.</summary>
internal sealed class Recurrence
{
    private readonly Int8Matrix _input;
    private readonly Int8Matrix _forget;
    private readonly Normalization _normalization;

    /// <summary>Reads the layer.</summary>
    /// <exception cref="InvalidDataException">The model has none of that name.</exception>
    public Recurrence(MarianFile file, string prefix, ModelShape shape)
    {
        _input = Int8Matrix.Read(file, prefix + "_W", null, shape.Dimension, shape.Dimension);
        _forget = Int8Matrix.Read(file, prefix + "_Wf", prefix + "_bf", shape.Dimension, shape.Dimension);
        _normalization = Normalization.Read(file, prefix + "_ffn", shape.Dimension);
    }

    /// <summary>Changes the rows in place.</summary>
    /// <param name="input">A row a sentence.</param>
    /// <param name="cells">What each sentence remembers; zeros at first.</param>
    /// <param name="workspace">The worker's memory.</param>
    public void Apply(Span<float> input, Span<float> cells, Workspace workspace)
    {
        var rows = input.Length / _input.Inputs;
        var written = workspace.Outer.Of(input.Length);
        _input.Multiply(input, rows, written, workspace);
        var forget = workspace.Inner.Of(input.Length);
        _forget.Multiply(input, rows, forget, workspace);
        Exponential.Sigmoid(forget);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = forget[i] * cells[i] + (1 - forget[i]) * written[i];
            written[i] = MathF.Max(cells[i], 0);
        }

        _normalization.AddAndNormalize(written, input);
        written.CopyTo(input);
    }
}
