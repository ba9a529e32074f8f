using System.Text;

namespace Localization.Providers.Tests.Firefox.Synthetic;

/// <summary>A model with random weights in Marian's binary format, built as the students of Firefox Translations are:
/// transformer encoder, SSRU decoder, tied embeddings, eight bits. What it says is nonsense, the same each
/// time.</summary>
internal sealed class SyntheticModel
{
    private const int Dimension = 256,
        Hidden = 1536;
    private const long Float32 = 0x0404,
        Int8 = 0x0101,
        Intgemm8 = 0x4101;

    private readonly Random _random;
    private readonly List<(string Name, long Type, int[] Shape, byte[] Data)> _items = [];

    private SyntheticModel(int seed) => _random = new Random(seed);

    /// <summary>The model's file.</summary>
    /// <param name="pieces">The pieces of its vocabulary.</param>
    /// <param name="seed">What the weights are drawn from.</param>
    /// <param name="encoder">The layers that read.</param>
    /// <param name="decoder">The layers that write.</param>
    public static byte[] Build(int pieces, int seed, int encoder = 2, int decoder = 2)
    {
        var model = new SyntheticModel(seed);
        model.Fill(pieces, encoder, decoder);
        return model.Write();
    }

    private void Fill(int pieces, int encoder, int decoder)
    {
        Quantized("Wemb", pieces, Dimension);
        for (var layer = 1; layer <= encoder; layer++)
        {
            Attention($"encoder_l{layer}_self");
            FeedForward($"encoder_l{layer}_ffn");
        }

        for (var layer = 1; layer <= decoder; layer++)
        {
            Quantized($"decoder_l{layer}_rnn_W", Dimension, Dimension);
            Quantized($"decoder_l{layer}_rnn_Wf", Dimension, Dimension);
            Floats($"decoder_l{layer}_rnn_bf", Dimension);
            Norm($"decoder_l{layer}_rnn_ffn");
            Attention($"decoder_l{layer}_context");
            FeedForward($"decoder_l{layer}_ffn");
        }

        Floats("decoder_ff_logit_out_b", pieces);
        // The output projection's multiplier is itself stored as eight-bit weights are.
        _items.Add(
            (
                "decoder_Wemb_QuantMultA",
                Intgemm8,
                [1, 1],
                [.. Enumerable.Repeat(BitConverter.GetBytes(127 / 5f), 64).SelectMany(b => b)]
            )
        );
        var options = Encoding.ASCII.GetBytes(
            $"""
            dec-cell: ssru
            dec-cell-base-depth: 2
            dec-depth: {decoder}
            dim-emb: {Dimension}
            dim-vocabs:
              - {pieces}
              - {pieces}
            enc-depth: {encoder}
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
            Floats($"{prefix}_b{x}", Dimension);
        }

        Norm(prefix + "_Wo");
    }

    private void FeedForward(string prefix)
    {
        Quantized(prefix + "_W1", Dimension, Hidden);
        Floats(prefix + "_b1", Hidden);
        Quantized(prefix + "_W2", Hidden, Dimension);
        Floats(prefix + "_b2", Dimension);
        Norm(prefix + "_ffn");
    }

    private void Norm(string prefix)
    {
        Floats(prefix + "_ln_scale", Dimension, 1);
        Floats(prefix + "_ln_bias", Dimension, 0);
    }

    // Without biases what is said depends on what was read; with random ones a model says one word for ever.
    private void Floats(string name, int count, float value = 0)
    {
        var data = new byte[count * 4];
        for (var i = 0; i < count; i++)
            BitConverter.TryWriteBytes(data.AsSpan(i * 4), value);
        _items.Add((name, Float32, [1, count], data));
    }

    private void Quantized(string name, int rows, int columns)
    {
        var data = new byte[(rows * columns + 4 + 255) / 256 * 256];
        for (var i = 0; i < rows * columns; i++)
            data[i] = (byte)(sbyte)Math.Clamp((int)(Gauss() * 40), -127, 127);
        BitConverter.TryWriteBytes(data.AsSpan(rows * columns), 127 / 0.3f);
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
