using System.Text;

namespace Localization.Testing.Synthetic;

/// <summary>A model with random weights in Marian's binary format, built as the students of Firefox Translations are:
/// transformer encoder, SSRU decoder, tied embeddings, eight bits. What it says is nonsense, the same each
/// time.</summary>
public sealed class SyntheticModel
{
    private const long Float32 = 0x0404,
        Int8 = 0x0101,
        Intgemm8 = 0x4101;

    private readonly Random _random;
    private readonly SyntheticShape _shape;
    private readonly List<(string Name, long Type, int[] Shape, byte[] Data)> _items = [];

    private SyntheticModel(SyntheticShape shape, int seed) => (_shape, _random) = (shape, new Random(seed));

    /// <summary>The model's file.</summary>
    /// <param name="pieces">The pieces of its vocabulary.</param>
    /// <param name="seed">What the weights are drawn from.</param>
    /// <param name="encoder">The layers that read.</param>
    /// <param name="decoder">The layers that write.</param>
    public static byte[] Build(int pieces, int seed, int encoder = 2, int decoder = 2) =>
        Build(SyntheticShape.Tiny with { Encoder = encoder, Decoder = decoder }, pieces, seed);

    /// <summary>The file of a model of some shape.</summary>
    public static byte[] Build(SyntheticShape shape, int pieces, int seed)
    {
        var model = new SyntheticModel(shape, seed);
        model.Fill(pieces);
        return model.Write();
    }

    private int Dimension => _shape.Dimension;

    private int Hidden => _shape.Hidden;

    private void Fill(int pieces)
    {
        Quantized("Wemb", pieces, Dimension);
        // Marian's converter quantizes this number too, because of its name.
        var multiplier = new byte[256];
        multiplier[0] = 127;
        BitConverter.TryWriteBytes(multiplier.AsSpan(1), 127 / (127 / 2.9f));
        _items[_items.FindIndex(i => i.Name == "Wemb_QuantMultA")] = ("Wemb_QuantMultA", Intgemm8, [1, 1], multiplier);
        for (var layer = 1; layer <= _shape.Encoder; layer++)
        {
            Attention($"encoder_l{layer}_self");
            FeedForward($"encoder_l{layer}_ffn");
        }

        for (var layer = 1; layer <= _shape.Decoder; layer++)
        {
            Quantized($"decoder_l{layer}_rnn_W", Dimension, Dimension);
            Quantized($"decoder_l{layer}_rnn_Wf", Dimension, Dimension);
            Floats($"decoder_l{layer}_rnn_bf", Dimension, spread: _shape.Bias);
            Norm($"decoder_l{layer}_rnn_ffn");
            Attention($"decoder_l{layer}_context");
            FeedForward($"decoder_l{layer}_ffn");
        }

        Floats("decoder_ff_logit_out_b", pieces, spread: _shape.Bias);
        Floats("none_QuantMultA", 1, 127 / 5f);
        var options = Encoding.ASCII.GetBytes(
            $"""
            dec-cell: ssru
            dec-cell-base-depth: 2
            dec-depth: {_shape.Decoder}
            dim-emb: {Dimension}
            dim-vocabs:
              - {pieces}
              - {pieces}
            enc-depth: {_shape.Encoder}
            tied-embeddings-all: true
            transformer-decoder-autoreg: rnn
            transformer-dim-ffn: {Hidden}
            transformer-ffn-activation: relu
            transformer-ffn-depth: 2
            transformer-heads: 8
            transformer-postprocess: dan
            transformer-postprocess-emb: d
            transformer-preprocess: ""
            type: transformer
            version: v1.9.0

            """.ReplaceLineEndings("\n") + "\0"
        );
        _items.Add(("special:model.yml", Int8, [options.Length], options));
    }

    private void Attention(string prefix)
    {
        foreach (var x in "qkvo")
        {
            Quantized($"{prefix}_W{x}", Dimension, Dimension);
            Floats($"{prefix}_b{x}", Dimension, spread: _shape.Bias);
        }

        Norm(prefix + "_Wo");
    }

    private void FeedForward(string prefix)
    {
        Quantized(prefix + "_W1", Dimension, Hidden);
        Floats(prefix + "_b1", Hidden, spread: _shape.Bias);
        Quantized(prefix + "_W2", Hidden, Dimension);
        Floats(prefix + "_b2", Dimension, spread: _shape.Bias);
        Norm(prefix + "_ffn");
    }

    private void Norm(string prefix)
    {
        Floats(prefix + "_ln_scale", Dimension, 1, _shape.Bias);
        Floats(prefix + "_ln_bias", Dimension, spread: _shape.Bias);
    }

    // With large biases a model says one word for ever, whatever it reads.
    private void Floats(string name, int count, float value = 0, float spread = 0)
    {
        var data = new byte[count * 4];
        for (var i = 0; i < count; i++)
            BitConverter.TryWriteBytes(data.AsSpan(i * 4), value + spread * (float)Gauss());
        _items.Add((name, Float32, [1, count], data));
    }

    private void Quantized(string name, int rows, int columns)
    {
        var data = new byte[(rows * columns + 4 + 255) / 256 * 256];
        for (var i = 0; i < rows * columns; i++)
            data[i] = (byte)(sbyte)Math.Clamp((int)(Gauss() * _shape.Weights), -127, 127);
        BitConverter.TryWriteBytes(data.AsSpan(rows * columns), 127 / 0.3f * _shape.Weights / 40);
        _items.Add((name, Intgemm8, [rows, columns], data));
        Floats(name + "_QuantMultA", 1, 127 / 3f);
    }

    private double Gauss() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    // Version 1: headers, names, shapes, room up to 256 bytes, data.
    private byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(1L);
        writer.Write((long)_items.Count);
        foreach (var (name, type, shape, data) in _items)
        {
            writer.Write(name.Length + 1L);
            writer.Write(type);
            writer.Write((long)shape.Length);
            writer.Write((long)data.Length);
        }

        foreach (var (name, _, _, _) in _items)
            writer.Write(Encoding.ASCII.GetBytes(name + "\0"));
        foreach (var (_, _, shape, _) in _items)
        {
            foreach (var size in shape)
                writer.Write(size);
        }

        var padding = (256 - (stream.Length + 8) % 256) % 256;
        writer.Write(padding);
        writer.Write(new byte[padding]);
        foreach (var (_, _, _, data) in _items)
            writer.Write(data);
        return stream.ToArray();
    }
}
