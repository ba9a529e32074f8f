using System.Text.Json;

namespace Localization.Testing.Synthetic;

/// <summary>Which files the decoder of a model is in.</summary>
public enum OpusLayout
{
    /// <summary>One file that can begin and go on.</summary>
    Merged,

    /// <summary>One file that begins, one that goes on.</summary>
    Parted,

    /// <summary>One file without a cache.</summary>
    Plain,
}

/// <summary>A small translation model with random weights, as networks for ONNX Runtime and as plain C#.</summary>
public sealed class SyntheticOpus
{
    public const int Size = 8,
        Heads = 2,
        HeadSize = Size / Heads,
        End = 0,
        Unknown = 1;

    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:'-";

    private static readonly string[] Words = ["the", "port", "is", "closed", "El", "puerto", "la", "cerrado"];

    private readonly Random _random;

    /// <param name="seed">Makes the weights.</param>
    /// <param name="pieces">How many pieces the vocabulary has.</param>
    public SyntheticOpus(int seed = 1, int? pieces = null)
    {
        Vocabulary = ["</s>", "<unk>", .. Words.Select(w => "▁" + w), "▁", .. Letters.Select(c => c.ToString())];
        Pieces = pieces ?? Vocabulary.Count + 1;
        _random = new Random(seed);
        Weights = new()
        {
            ["source"] = Make(Pieces * Size, 1.5f),
            ["encoder"] = Make(Size * Size, 0.8f),
            ["target"] = Make(Pieces * Size, 1.5f),
            ["key"] = Make(Size * Size, 0.6f),
            ["value"] = Make(Size * Size, 0.6f),
            ["query"] = Make(Size * Size, 0.8f),
            ["sourceKey"] = Make(Size * Size, 0.8f),
            ["sourceValue"] = Make(Size * Size, 0.8f),
            ["context"] = Make(Size * Size, 0.8f),
            ["output"] = Make(Size * Pieces, 2),
            ["bias"] = Make(Pieces, 0.5f),
        };
        Weights["bias"][End] = 1.5f;
    }

    /// <summary>The pieces, without the one that fills up; their places are their numbers.</summary>
    public IReadOnlyList<string> Vocabulary { get; }

    public int Pieces { get; }

    /// <summary>The piece that fills up, and that the decoder starts from.</summary>
    public int Pad => Pieces - 1;

    public Dictionary<string, float[]> Weights { get; }

    /// <summary>Writes the files of an export.</summary>
    public void Write(string folder, OpusLayout layout = OpusLayout.Merged, int beams = 1)
    {
        var networks = Directory.CreateDirectory(Path.Combine(folder, "onnx")).FullName;
        var graphs = new SyntheticOpusGraphs(this);
        File.WriteAllBytes(Path.Combine(networks, "encoder_model.onnx"), graphs.Encoder());
        if (layout == OpusLayout.Merged)
            File.WriteAllBytes(Path.Combine(networks, "decoder_model_merged.onnx"), graphs.Merged());
        else
            File.WriteAllBytes(
                Path.Combine(networks, "decoder_model.onnx"),
                graphs.Decoder(hasCache: layout == OpusLayout.Parted)
            );
        if (layout == OpusLayout.Parted)
            File.WriteAllBytes(Path.Combine(networks, "decoder_with_past_model.onnx"), graphs.WithPast());
        File.WriteAllBytes(Path.Combine(folder, "source.spm"), SyntheticVocabulary.Build(400, Words));
        File.WriteAllBytes(Path.Combine(folder, "target.spm"), SyntheticVocabulary.Build(400, Words));
        File.WriteAllText(
            Path.Combine(folder, "vocab.json"),
            JsonSerializer.Serialize(
                Vocabulary.Append("<pad>").Select((piece, i) => (piece, i)).ToDictionary(p => p.piece, p => p.i)
            )
        );
        File.WriteAllText(Path.Combine(folder, "config.json"), Config(beams));
    }

    public string Config(int beams) =>
        $$"""
            {
              "model_type": "marian", "vocab_size": {{Pieces}}, "d_model": {{Size}},
              "decoder_attention_heads": {{Heads}},
              "decoder_start_token_id": {{Pad}}, "eos_token_id": {{End}}, "pad_token_id": {{Pad}}, "max_length": 64,
              "max_position_embeddings": 64, "num_beams": {{beams}}, "bad_words_ids": [[{{Pad}}]]
            }
            """;

    /// <summary>What the networks compute: the scores of what comes after a beginning.</summary>
    /// <param name="source">The pieces of the source, with its end.</param>
    /// <param name="written">The pieces that were written, with the start.</param>
    public float[] Scores(IReadOnlyList<int> source, IReadOnlyList<int> written)
    {
        var encoded = source.Select(p => Squash(Times(Row("source", p), "encoder"))).ToList();
        var last = Row("target", written[^1]);
        var keys = Squash(Sum(written.Select(p => Times(Row("target", p), "key"))));
        var values = Squash(Sum(written.Select(p => Times(Row("target", p), "value"))));
        var state = Sum([last, keys, values]);
        var query = Times(state, "query");
        var sourceKeys = encoded.Select(e => Times(e, "sourceKey")).ToList();
        var sourceValues = encoded.Select(e => Times(e, "sourceValue")).ToList();
        var context = new float[Size];
        for (var head = 0; head < Heads; head++)
        {
            var of = head * HeadSize;
            var weights = sourceKeys.Select(k => MathF.Exp(Dot(query, k, of) / 2)).ToList();
            for (var i = 0; i < weights.Count; i++)
            {
                for (var d = of; d < of + HeadSize; d++)
                    context[d] += weights[i] / weights.Sum() * sourceValues[i][d];
            }
        }

        return Sum([Times(Squash(Sum([state, Times(context, "context")])), "output"), Weights["bias"]]);
    }

    private float[] Row(string weights, int row) => Weights[weights][(row * Size)..((row + 1) * Size)];

    private float[] Times(float[] vector, string weights)
    {
        var matrix = Weights[weights];
        var result = new float[matrix.Length / Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < result.Length; j++)
                result[j] += vector[i] * matrix[i * result.Length + j];
        }

        return result;
    }

    private static float Dot(float[] one, float[] other, int from) =>
        Enumerable.Range(from, HeadSize).Sum(d => one[d] * other[d]);

    private static float[] Sum(IEnumerable<float[]> vectors) =>
        vectors.Aggregate((sum, v) => [.. sum.Zip(v, (a, b) => a + b)]);

    private static float[] Squash(float[] vector) => [.. vector.Select(MathF.Tanh)];

    private float[] Make(int count, float scale) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(_random.NextDouble() * 2 - 1) * scale)];
}
