using Localization.Marian.Arithmetic;
using Localization.Marian.Files;
using Localization.Marian.Layers;

namespace Localization.Marian;

/// <summary>A student model: its weights, shared by all workers. It does not change.</summary>
public sealed class MarianModel
{
    private readonly Attention[] _encoderAttention;
    private readonly FeedForward[] _encoderForward;

    private MarianModel(MarianFile file, ModelShape shape)
    {
        Shape = shape;
        Embeddings = new Embeddings(file, shape);
        _encoderAttention = Layers("encoder", shape.EncoderLayers, l => new Attention(file, l + "_self", shape));
        _encoderForward = Layers("encoder", shape.EncoderLayers, l => new FeedForward(file, l + "_ffn", shape));
        Recurrences = Layers("decoder", shape.DecoderLayers, l => new Recurrence(file, l + "_rnn", shape));
        Attentions = Layers("decoder", shape.DecoderLayers, l => new Attention(file, l + "_context", shape));
        Forwards = Layers("decoder", shape.DecoderLayers, l => new FeedForward(file, l + "_ffn", shape));
    }

    /// <summary>How many pieces the vocabulary of the model has.</summary>
    public int Pieces => Shape.Pieces;

    internal ModelShape Shape { get; }

    internal Embeddings Embeddings { get; }

    internal Recurrence[] Recurrences { get; }

    internal Attention[] Attentions { get; }

    internal FeedForward[] Forwards { get; }

    /// <summary>Reads a model in Marian's binary format, quantized for <c>int8shiftAlphaAll</c>.</summary>
    /// <param name="file">The file; the model keeps it.</param>
    /// <exception cref="InvalidDataException">It is not such a model, or is cut.</exception>
    public static MarianModel Read(ReadOnlyMemory<byte> file)
    {
        var items = MarianFile.Read(file);
        return new MarianModel(items, ModelShape.Of(items));
    }

    /// <summary>Encodes sentences.</summary>
    /// <param name="sentences">Their pieces, each with the end of the sentence.</param>
    /// <param name="workspace">The worker's memory; the result lies in it until the next call.</param>
    internal Span<float> Encode(IReadOnlyList<int[]> sentences, Workspace workspace)
    {
        var dimension = Shape.Dimension;
        var windows = Windows(sentences);
        var layer = workspace.Layer.Of(sentences.Sum(s => s.Length) * dimension);
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = 0; i < sentences[s].Length; i++)
                Embeddings.Write(sentences[s][i], i, layer.Slice((windows[s].Start + i) * dimension, dimension));
        }

        for (var l = 0; l < _encoderAttention.Length; l++)
        {
            var memory = _encoderAttention[l].Remember(layer, windows, workspace);
            _encoderAttention[l].Apply(layer, memory, windows, null, workspace);
            _encoderForward[l].Apply(layer, workspace);
        }

        return layer;
    }

    /// <summary>Where the rows of each sentence lie.</summary>
    internal static Window[] Windows(IReadOnlyList<int[]> sentences)
    {
        var windows = new Window[sentences.Count];
        var start = 0;
        for (var s = 0; s < windows.Length; s++)
        {
            windows[s] = new Window(sentences[s].Length, start, sentences[s].Length);
            start += sentences[s].Length;
        }

        return windows;
    }

    private static T[] Layers<T>(string prefix, int count, Func<string, T> read) =>
        [.. Enumerable.Range(1, count).Select(i => read($"{prefix}_l{i}"))];
}
