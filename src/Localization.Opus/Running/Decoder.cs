using Microsoft.ML.OnnxRuntime;

namespace Localization.Opus.Running;

/// <summary>The decoder of a model: with a cache of the keys and values of what was written, where its files take
/// one.</summary>
internal sealed class Decoder : IDisposable
{
    /// <summary>Says to a network of both kinds whether there is a cache.</summary>
    public const string Branch = "use_cache_branch";

    /// <summary>How the names of cached values begin, as inputs and as outputs.</summary>
    public const string Past = "past_key_values.",
        Present = "present.";

    private readonly Network? _next;

    private Decoder(Network first, Network? next, OpusSettings settings)
    {
        (First, _next, Settings) = (first, next, settings);
        if (next is null)
            return;
        foreach (var name in next.Inputs.Where(IsPast))
        {
            if (!first.Outputs.Contains(PresentOf(name)))
                throw new InvalidDataException($"{first.File}: no {PresentOf(name)}");
            if (!IsOfEncoder(name) && !next.Outputs.Contains(PresentOf(name)))
                throw new InvalidDataException($"{next.File}: no {PresentOf(name)}");
        }
    }

    /// <summary>The network that begins.</summary>
    public Network First { get; }

    /// <summary>How the model is decoded.</summary>
    public OpusSettings Settings { get; }

    /// <summary>Loads a decoder.</summary>
    /// <exception cref="InvalidDataException">A file is not such a network.</exception>
    public static Decoder Load(OpusFiles files, OpusSettings settings, int threads)
    {
        Network? first = null,
            next = null;
        try
        {
            first = Network.Load(files.Decoder, threads, ["input_ids", "encoder_hidden_states"], ["logits"]);
            next =
                first.Inputs.Contains(Branch) ? first
                : files.DecoderWithPast is { } path ? Network.Load(path, threads, ["input_ids"], ["logits"])
                : null;
            return new Decoder(first, next, settings);
        }
        catch (InvalidDataException)
        {
            first?.Dispose();
            next?.Dispose();
            throw;
        }
    }

    /// <summary>Begins to translate sentences.</summary>
    /// <param name="batch">The sentences; the result owns them.</param>
    public IDecoding Begin(EncodedBatch batch) =>
        _next is { } next ? new CachedDecoding(this, next, batch) : new PlainDecoding(this, batch);

    /// <summary>Whether an input is of the cache.</summary>
    public static bool IsPast(string name) => name.StartsWith(Past, StringComparison.Ordinal);

    /// <summary>Whether a cached value is of the source, which does not change.</summary>
    public static bool IsOfEncoder(string name) => name.Contains(".encoder.", StringComparison.Ordinal);

    /// <summary>The output that becomes an input of the next step.</summary>
    public static string PresentOf(string past) => Present + past[Past.Length..];

    /// <summary>The scores of the last place of each row.</summary>
    /// <exception cref="InvalidDataException">They are not of this vocabulary.</exception>
    public float[] Scores(Network network, OrtValue logits, int rows)
    {
        var shape = Tensors.Shape(logits);
        var pieces = Settings.Pieces;
        if (shape is not [var count, var places and > 0, var width] || count != rows || width != pieces)
            throw new InvalidDataException($"{network.File}: logits {string.Join('×', shape)}, {rows}×{pieces}");
        var scores = new float[rows * pieces];
        var all = logits.GetTensorDataAsSpan<float>();
        for (var row = 0; row < rows; row++)
            all.Slice((int)((row + 1) * places - 1) * pieces, pieces).CopyTo(scores.AsSpan(row * pieces));
        return scores;
    }

    public void Dispose()
    {
        First.Dispose();
        if (_next != First)
            _next?.Dispose();
    }
}
