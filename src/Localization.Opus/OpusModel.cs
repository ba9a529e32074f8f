using Localization.Opus.Running;

namespace Localization.Opus;

/// <summary>A model: an encoder, a decoder and how they are decoded. One thread at a time uses it.</summary>
public sealed class OpusModel : IDisposable
{
    private readonly Network _encoder;

    private OpusModel(Network encoder, Decoder decoder, OpusSettings settings) =>
        (_encoder, Decoder, Settings) = (encoder, decoder, settings);

    /// <summary>How it is decoded.</summary>
    public OpusSettings Settings { get; }

    internal Decoder Decoder { get; }

    /// <summary>Loads a model.</summary>
    /// <param name="files">Its networks.</param>
    /// <param name="settings">How it is decoded.</param>
    /// <param name="threads">Threads that compute; 0 means one per core.</param>
    /// <exception cref="InvalidDataException">A file is not such a network, or is cut. The message names the
    /// file.</exception>
    /// <exception cref="DllNotFoundException">ONNX Runtime is not available for this system.</exception>
    public static OpusModel Load(OpusFiles files, OpusSettings settings, int threads = 0)
    {
        try
        {
            var encoder = Network.Load(files.Encoder, threads, ["input_ids", "attention_mask"], ["last_hidden_state"]);
            try
            {
                return new OpusModel(encoder, Decoder.Load(files, settings, threads), settings);
            }
            catch (InvalidDataException)
            {
                encoder.Dispose();
                throw;
            }
        }
        catch (TypeInitializationException exception)
            when (exception.GetBaseException() is DllNotFoundException missing)
        {
            throw new DllNotFoundException(missing.Message, exception);
        }
    }

    /// <summary>Encodes sentences.</summary>
    /// <param name="sentences">Their pieces, each with the end of the sentence.</param>
    /// <exception cref="InvalidDataException">The network cannot be run.</exception>
    internal EncodedBatch Encode(IReadOnlyList<int[]> sentences)
    {
        var length = sentences.Max(s => s.Length);
        var pieces = new long[sentences.Count * length];
        var mask = new long[pieces.Length];
        Array.Fill(pieces, Settings.Pad);
        for (var row = 0; row < sentences.Count; row++)
        {
            for (var i = 0; i < sentences[row].Length; i++)
                (pieces[row * length + i], mask[row * length + i]) = (sentences[row][i], 1);
        }

        using var input = Tensors.Of(pieces, sentences.Count, length);
        using var attention = Tensors.Of(mask, sentences.Count, length);
        var outputs = _encoder.Run(name =>
            name switch
            {
                "input_ids" => input,
                "attention_mask" => attention,
                _ => throw new InvalidDataException($"{_encoder.File}: {name}"),
            }
        );
        outputs.Remove("last_hidden_state", out var hidden);
        foreach (var output in outputs.Values)
            output.Dispose();
        var shape = Tensors.Shape(hidden!);
        if (shape is [var rows, var places, > 0] && rows == sentences.Count && places == length)
            return new EncodedBatch(hidden!, mask, length);
        hidden!.Dispose();
        throw new InvalidDataException($"{_encoder.File}: last_hidden_state {string.Join('×', shape)}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _encoder.Dispose();
        Decoder.Dispose();
    }
}
