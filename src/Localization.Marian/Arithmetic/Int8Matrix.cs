using System.Numerics;
using System.Runtime.InteropServices;
using Localization.Marian.Files;

namespace Localization.Marian.Arithmetic;

/// <summary>A matrix of quantized weights with its bias. The bias also takes back what the shift of the activations
/// added.</summary>
internal sealed class Int8Matrix
{
    private readonly ReadOnlyMemory<byte> _weights;
    private readonly float _multiplier;
    private readonly float _factor;
    private readonly float[] _bias;
    private readonly SaturatingPairs? _few;

    /// <param name="weights">The weights, an output's beside each other.</param>
    /// <param name="inputs">The numbers of a row that goes in.</param>
    /// <param name="outputs">The numbers of a row that comes out.</param>
    /// <param name="activationMultiplier">What activations are multiplied by.</param>
    /// <param name="weightMultiplier">What the weights were multiplied by.</param>
    /// <param name="bias">What is added to each output; null for nothing.</param>
    public Int8Matrix(
        ReadOnlyMemory<byte> weights,
        int inputs,
        int outputs,
        float activationMultiplier,
        float weightMultiplier,
        float[]? bias
    )
    {
        (_weights, _multiplier, Inputs, Outputs) = (weights, activationMultiplier, inputs, outputs);
        _factor = 1 / (activationMultiplier * weightMultiplier);
        var unshift = -127f / activationMultiplier * (127f / weightMultiplier) / 127f;
        var sums = Int8Kernel.ColumnSums(Weights, inputs);
        _bias = new float[outputs];
        for (var i = 0; i < outputs; i++)
            _bias[i] = sums[i] * unshift + (bias?[i] ?? 0);
        _few = FewPairs();
    }

    private Int8Matrix(Int8Matrix whole, ReadOnlySpan<int> columns)
    {
        (_multiplier, _factor, Inputs, Outputs) = (whole._multiplier, whole._factor, whole.Inputs, columns.Length);
        _bias = new float[columns.Length];
        var weights = new byte[columns.Length * Inputs];
        for (var i = 0; i < columns.Length; i++)
        {
            _bias[i] = whole._bias[columns[i]];
            whole._weights.Span.Slice(columns[i] * Inputs, Inputs).CopyTo(weights.AsSpan(i * Inputs));
        }

        _weights = weights;
        _few = FewPairs();
    }

    public int Inputs { get; }

    public int Outputs { get; }

    private ReadOnlySpan<sbyte> Weights => MemoryMarshal.Cast<byte, sbyte>(_weights.Span);

    /// <summary>The matrix and bias of a layer.</summary>
    /// <param name="file">The model.</param>
    /// <param name="name">The name of the weights, such as <c>encoder_l1_self_Wq</c>.</param>
    /// <param name="bias">The name of the bias; null for none.</param>
    /// <param name="inputs">The numbers of a row that goes in.</param>
    /// <param name="outputs">The numbers of a row that comes out.</param>
    /// <exception cref="InvalidDataException">The model has no such layer.</exception>
    public static Int8Matrix Read(MarianFile file, string name, string? bias, int inputs, int outputs)
    {
        var weights = file.Weights(name, inputs, outputs);
        return new Int8Matrix(
            weights.Quantized,
            inputs,
            outputs,
            file.Multiplier(name + "_QuantMultA"),
            MarianFile.Positive(name, weights.Multiplier),
            bias is null ? null : file.Floats(bias, outputs)
        );
    }

    /// <summary>The matrix with some of its outputs.</summary>
    public Int8Matrix Select(ReadOnlySpan<int> outputs) => new(this, outputs);

    /// <summary>Multiplies rows and adds the bias.</summary>
    /// <param name="input">Row after row.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="output">Row after row.</param>
    /// <param name="workspace">Where the integers lie meanwhile.</param>
    public void Multiply(ReadOnlySpan<float> input, int rows, Span<float> output, Workspace workspace)
    {
        var activations = workspace.Activations.Of(rows * Inputs);
        Quantization.Shifted(input[..(rows * Inputs)], _multiplier, activations);
        var sums = workspace.Sums.Of(rows * Outputs);
        Int8Kernel.Multiply(activations, Weights, rows, Inputs, Outputs, sums, _few);
        for (var row = 0; row < rows; row++)
            Finish(sums.Slice(row * Outputs, Outputs), output.Slice(row * Outputs, Outputs));
    }

    private SaturatingPairs? FewPairs() => Int8Path.PrefersDot ? SaturatingPairs.Find(Weights, Inputs) : null;

    private void Finish(ReadOnlySpan<int> sums, Span<float> output)
    {
        var i = 0;
        var factor = new Vector<float>(_factor);
        for (; i + Vector<float>.Count <= sums.Length; i += Vector<float>.Count)
        {
            var value = Vector.ConvertToSingle(new Vector<int>(sums[i..]));
            (value * factor + new Vector<float>(_bias, i)).CopyTo(output[i..]);
        }

        for (; i < sums.Length; i++)
            output[i] = sums[i] * _factor + _bias[i];
    }
}
