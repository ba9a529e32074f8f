using System.Numerics;
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
    /// <param name="windows">The rows of each sentence.</param>
    /// <param name="workspace">The worker's memory.</param>
    public Memory Remember(ReadOnlySpan<float> context, ReadOnlySpan<Window> windows, Workspace workspace)
    {
        var rows = context.Length / _dimension;
        // Vectors of the last keys are read beyond their end.
        var memory = new Memory(new float[context.Length + Vector<float>.Count], new float[context.Length]);
        var keys = workspace.Query.Of(context.Length);
        _key.Multiply(context, rows, keys, workspace);
        foreach (var window in windows)
        {
            var length = window.Length * _dimension;
            Transpose(
                keys.Slice(window.Start * _dimension, length),
                memory.Keys.AsSpan(window.Start * _dimension, length)
            );
        }

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
    // matrices for Marian (Eigen): it takes rows in blocks of four, and for these sums the keys that fill no
    // block of four in another order.
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
        var padded = window.Length + Vector<float>.Count;
        var weights = workspace.Weights.Of(padded * _heads);
        for (var head = 0; head < _heads; head++)
        {
            var asked = query.Slice(head * width, width);
            var keys = memory.Keys.AsSpan((window.Start * _dimension) + head * width * window.Length);
            var scores = weights.Slice(head * padded, window.Length);
            Products(asked, keys, window.Length, weights.Slice(head * padded, padded));
            if (isInBlock)
                SplitProducts(asked, keys, scores);
            Scale(scores);
            Exponential.Softmax(scores);
            var sum = attended.Slice(head * width, width);
            for (var i = 0; i < window.Length; i++)
                AddScaled(sum, memory.Values.AsSpan((window.Start + i) * _dimension + head * width, width), scores[i]);
        }

        return weights;
    }

    // Each sum from the first number to the last, several keys at once.
    private static void Products(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, int count, Span<float> scores)
    {
        for (var i = 0; i < count; i += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            for (var number = 0; number < query.Length; number++)
                sum += new Vector<float>(keys[(number * count + i)..]) * query[number];
            sum.CopyTo(scores[i..]);
        }
    }

    // The keys that fill no block of four: four sums, each of every fourth number.
    private static void SplitProducts(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, Span<float> scores)
    {
        for (var i = scores.Length / 4 * 4; i < scores.Length; i++)
        {
            var (a, b, c, d) = (0f, 0f, 0f, 0f);
            for (var number = 0; number < query.Length; number += 4)
            {
                var at = number * scores.Length + i;
                a += keys[at] * query[number];
                b += keys[at + scores.Length] * query[number + 1];
                c += keys[at + 2 * scores.Length] * query[number + 2];
                d += keys[at + 3 * scores.Length] * query[number + 3];
            }

            scores[i] = a + b + (c + d);
        }
    }

    private void Scale(Span<float> scores)
    {
        foreach (ref var score in scores)
            score *= _scale;
    }

    private void Transpose(ReadOnlySpan<float> rows, Span<float> columns)
    {
        var count = rows.Length / _dimension;
        for (var row = 0; row < count; row++)
        {
            for (var i = 0; i < _dimension; i++)
                columns[i * count + row] = rows[row * _dimension + i];
        }
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
