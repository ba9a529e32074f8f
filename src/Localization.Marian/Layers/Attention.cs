using System.Numerics;
using System.Runtime.Intrinsics;
using Localization.Marian.Arithmetic;
using Localization.Marian.Files;

namespace Localization.Marian.Layers;

/// <summary>Attention with several heads, the residual and the normalization.</summary>
internal sealed class Attention
{
    private readonly Int8Matrix _query;
    private readonly Int8Matrix _key;
    private readonly Int8Matrix _value;
    private readonly Int8Matrix _output;
    private readonly Normalization _normalization;
    private readonly int _dimension;
    private readonly int _heads;
    private readonly float _scale;

    /// <summary>Reads the layer.</summary>
    /// <exception cref="InvalidDataException">The model has none of that name.</exception>
    public Attention(MarianFile file, string prefix, ModelShape shape)
    {
        (_dimension, _heads) = (shape.Dimension, shape.Heads);
        _query = Matrix("q");
        _key = Matrix("k");
        _value = Matrix("v");
        _output = Matrix("o");
        _normalization = Normalization.Read(file, prefix + "_Wo", _dimension);
        _scale = 1 / MathF.Sqrt(_dimension / _heads);

        Int8Matrix Matrix(string x) =>
            Int8Matrix.Read(file, $"{prefix}_W{x}", $"{prefix}_b{x}", _dimension, _dimension);
    }

    /// <summary>The keys and values of what is attended to.</summary>
    /// <param name="context">The encoded pieces of all sentences, row after row.</param>
    /// <param name="workspace">The worker's memory.</param>
    public Memory Remember(ReadOnlySpan<float> context, Workspace workspace)
    {
        var rows = context.Length / _dimension;
        var memory = new Memory(new float[context.Length], new float[context.Length]);
        _key.Multiply(context, rows, memory.Keys, workspace);
        _value.Multiply(context, rows, memory.Values, workspace);
        return memory;
    }

    /// <summary>Attends, projects, adds what went in and normalizes.</summary>
    /// <param name="input">The rows that ask; they become the result.</param>
    /// <param name="memory">What they ask of.</param>
    /// <param name="ranges">For each group of rows in turn: how many there are, and which rows of the memory they
    /// see.</param>
    /// <param name="alignment">Hears the weights of the first head; null for nobody.</param>
    /// <param name="workspace">The worker's memory.</param>
    public void Apply(
        Span<float> input,
        Memory memory,
        ReadOnlySpan<Window> ranges,
        float[][]? alignment,
        Workspace workspace
    )
    {
        var rows = input.Length / _dimension;
        var query = workspace.Query.Of(input.Length);
        _query.Multiply(input, rows, query, workspace);
        var attended = workspace.Attended.Of(input.Length);
        attended.Clear();
        var row = 0;
        for (var group = 0; group < ranges.Length; group++)
        {
            var window = ranges[group];
            for (var last = row + window.Rows; row < last; row++)
            {
                var start = row * _dimension;
                var weights = Attend(
                    query.Slice(start, _dimension),
                    memory,
                    window,
                    last - row > window.Rows % 4,
                    attended.Slice(start, _dimension),
                    workspace
                );
                if (alignment is not null)
                    alignment[row] = weights[..window.Length].ToArray();
            }
        }

        var output = workspace.Outer.Of(input.Length);
        _output.Multiply(attended, rows, output, workspace);
        _normalization.AddAndNormalize(output, input);
        output.CopyTo(input);
    }

    // The weights of each head, one head after the other. The order of sums is that of the library which multiplies
    // matrices for Marian (Eigen): it takes rows in blocks of four, and for these the keys that fill no block of four in
    // another order.
    private Span<float> Attend(
        ReadOnlySpan<float> query,
        Memory memory,
        Window window,
        bool isInBlock,
        Span<float> attended,
        Workspace workspace
    )
    {
        var width = _dimension / _heads;
        var weights = workspace.Weights.Of(window.Length * _heads);
        for (var head = 0; head < _heads; head++)
        {
            var scores = weights.Slice(head * window.Length, window.Length);
            var asked = query.Slice(head * width, width);
            for (var i = 0; i < window.Length; i++)
            {
                var key = memory.Keys.AsSpan((window.Start + i) * _dimension + head * width, width);
                var isSplit = isInBlock && i >= window.Length / 4 * 4;
                scores[i] = (isSplit ? SplitProduct(asked, key) : Product(asked, key)) * _scale;
            }

            Exponential.Softmax(scores);
            var sum = attended.Slice(head * width, width);
            for (var i = 0; i < window.Length; i++)
                AddScaled(sum, memory.Values.AsSpan((window.Start + i) * _dimension + head * width, width), scores[i]);
        }

        return weights;
    }

    private static float Product(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static float SplitProduct(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector128<float>.Zero;
        for (var i = 0; i < a.Length; i += 4)
            sums += Vector128.Create(a[i..]) * Vector128.Create(b[i..]);
        return sums[0] + sums[1] + (sums[2] + sums[3]);
    }

    private static void AddScaled(Span<float> sum, ReadOnlySpan<float> values, float scale)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= sum.Length; i += Vector<float>.Count)
            (new Vector<float>(sum[i..]) + new Vector<float>(values[i..]) * scale).CopyTo(sum[i..]);
        for (; i < sum.Length; i++)
            sum[i] += values[i] * scale;
    }
}

/// <summary>The keys and values of encoded pieces.</summary>
internal sealed record Memory(float[] Keys, float[] Values);

/// <summary>What a group of rows sees.</summary>
/// <param name="Rows">How many rows see it.</param>
/// <param name="Start">The first row that they see.</param>
/// <param name="Length">How many rows they see.</param>
internal readonly record struct Window(int Rows, int Start, int Length);
