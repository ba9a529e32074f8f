using System.Runtime.InteropServices;
using Localization.Marian.Arithmetic;
using Localization.Marian.Files;

namespace Localization.Marian.Layers;

/// <summary>The vectors of the pieces, and the matrix of the output, which is made of the same numbers.</summary>
internal sealed class Embeddings
{
    private readonly ReadOnlyMemory<byte> _weights;
    private readonly float _unit;
    private readonly float _scale;
    private readonly int _dimension;
    private readonly float[] _frequencies;

    /// <summary>Reads the embeddings.</summary>
    /// <exception cref="InvalidDataException">The model has none.</exception>
    public Embeddings(MarianFile file, ModelShape shape)
    {
        _dimension = shape.Dimension;
        var item = file.Weights("Wemb", shape.Pieces, _dimension);
        _weights = item.Quantized;
        _unit = 1 / MarianFile.Positive("Wemb", item.Multiplier);
        _scale = MathF.Sqrt(_dimension);
        _frequencies = new float[_dimension / 2];
        var increment = MathF.Log(10000) / (_dimension / 2f - 1);
        for (var i = 0; i < _frequencies.Length; i++)
            _frequencies[i] = Exponential.Exact(i * -increment);
        Output = OutputOf(file, shape);
    }

    /// <summary>The matrix from vectors to the scores of all pieces.</summary>
    public Int8Matrix Output { get; }

    /// <summary>Writes the vector of a piece at a position.</summary>
    /// <param name="piece">The piece; −1 for none, as before the first piece that is written.</param>
    /// <param name="position">The position, from zero.</param>
    /// <param name="vector">Where it is written.</param>
    public void Write(int piece, int position, Span<float> vector)
    {
        vector.Clear();
        if (piece >= 0)
        {
            var weights = MemoryMarshal.Cast<byte, sbyte>(_weights.Span).Slice(piece * _dimension, _dimension);
            for (var i = 0; i < weights.Length; i++)
                vector[i] = weights[i] * _unit * _scale;
        }

        for (var i = 0; i < _frequencies.Length; i++)
        {
            var angle = position * _frequencies[i];
            vector[i] += (float)Math.Sin(angle);
            vector[_frequencies.Length + i] += (float)Math.Cos(angle);
        }
    }

    // Marian makes floats of the embeddings and quantizes them anew for the output, by the largest of them.
    private Int8Matrix OutputOf(MarianFile file, ModelShape shape)
    {
        var weights = MemoryMarshal.Cast<byte, sbyte>(_weights.Span);
        var multiplier = MarianFile.Positive("Wemb", 127 / (Int8Kernel.Largest(weights) * _unit));
        return new Int8Matrix(
            Requantized(weights, multiplier),
            _dimension,
            shape.Pieces,
            file.Multiplier("Wemb_QuantMultA", "none_QuantMultA", "decoder_Wemb_QuantMultA"),
            multiplier,
            file.Floats("decoder_ff_logit_out_b", shape.Pieces)
        );
    }

    private ReadOnlyMemory<byte> Requantized(ReadOnlySpan<sbyte> weights, float multiplier)
    {
        Span<sbyte> map = stackalloc sbyte[256];
        var same = true;
        for (var i = -128; i < 128; i++)
        {
            map[i + 128] = (sbyte)Quantization.Whole(i * _unit, multiplier);
            same &= map[i + 128] == i || (i == -128 && !weights.Contains(sbyte.MinValue));
        }

        if (same)
            return _weights;
        var copy = new byte[weights.Length];
        for (var i = 0; i < copy.Length; i++)
            copy[i] = (byte)map[weights[i] + 128];
        return copy;
    }
}
