using Localization.Marian.Arithmetic;
using Localization.Marian.Layers;

namespace Localization.Marian;

/// <summary>Translates pieces with a model. One thread at a time: the weights are shared, the memory is its
/// own.</summary>
/// <param name="model">The model.</param>
/// <param name="settings">How it is decoded.</param>
public sealed class MarianTranslator(MarianModel model, DecodingSettings settings)
{
    private readonly Workspace _workspace = new();

    /// <summary>Translates sentences, each as if it were alone.</summary>
    /// <param name="sentences">The pieces of each, without the end of the sentence.</param>
    /// <param name="cancellationToken">Looked at before each piece that is written.</param>
    /// <exception cref="ArgumentOutOfRangeException">A piece is none of the vocabulary.</exception>
    public IReadOnlyList<MarianOutput> Translate(
        IReadOnlyList<int[]> sentences,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var piece in sentences.SelectMany(s => s))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(piece);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(piece, model.Pieces);
        }

        var sources = sentences.Select(s => (int[])[.. s, settings.EndOfSentence]).ToList();
        var context = model.Encode(sources, _workspace);
        var windows = MarianModel.Windows(sources);
        var memories = new Layers.Memory[model.Attentions.Length];
        for (var l = 0; l < memories.Length; l++)
            memories[l] = model.Attentions[l].Remember(context, windows, _workspace);
        var active = new List<Hypothesis>();
        for (var s = 0; s < sources.Count; s++)
            active.Add(new Hypothesis(windows[s] with { Rows = 1 }, model));
        var all = active.ToList();
        while (active.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(active, memories);
            active.RemoveAll(h => h.IsDone(settings));
        }

        return [.. all.Select(h => h.Output(settings))];
    }

    private void Step(List<Hypothesis> active, Layers.Memory[] memories)
    {
        var dimension = model.Shape.Dimension;
        var layer = _workspace.Layer.Of(active.Count * dimension);
        for (var i = 0; i < active.Count; i++)
            model.Embeddings.Write(active[i].Last, active[i].Count, layer.Slice(i * dimension, dimension));
        Span<Window> windows = active.Select(h => h.Window).ToArray();
        var alignment = new float[active.Count][];
        for (var l = 0; l < memories.Length; l++)
        {
            var cells = _workspace.Cells.Of(layer.Length);
            for (var i = 0; i < active.Count; i++)
                active[i].Cells[l].CopyTo(cells[(i * dimension)..]);
            model.Recurrences[l].Apply(layer, cells, _workspace);
            for (var i = 0; i < active.Count; i++)
                cells.Slice(i * dimension, dimension).CopyTo(active[i].Cells[l]);
            var last = l == memories.Length - 1;
            model.Attentions[l].Apply(layer, memories[l], windows, last ? alignment : null, _workspace);
            model.Forwards[l].Apply(layer, _workspace);
        }

        var output = model.Embeddings.Output;
        var logits = _workspace.Logits.Of(active.Count * output.Outputs);
        output.Multiply(layer, active.Count, logits, _workspace);
        for (var i = 0; i < active.Count; i++)
            active[i].Add(Best(logits.Slice(i * output.Outputs, output.Outputs)), alignment[i]);
    }

    private int Best(ReadOnlySpan<float> scores)
    {
        var (best, score) = (settings.EndOfSentence, float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > score && i != settings.Unknown)
                (best, score) = (i, scores[i]);
        }

        return best;
    }

    private sealed class Hypothesis(Window window, MarianModel model)
    {
        private readonly List<int> _pieces = [];
        private readonly List<float[]> _alignment = [];

        public Window Window => window;

        public float[][] Cells { get; } =
        [.. Enumerable.Range(0, model.Shape.DecoderLayers).Select(_ => new float[model.Shape.Dimension])];

        public int Count => _pieces.Count;

        public int Last => _pieces.Count == 0 ? -1 : _pieces[^1];

        public void Add(int piece, float[] alignment)
        {
            _pieces.Add(piece);
            _alignment.Add(alignment);
        }

        public bool IsDone(DecodingSettings settings) =>
            Last == settings.EndOfSentence || Count >= settings.MaxLengthFactor * window.Length;

        public MarianOutput Output(DecodingSettings settings)
        {
            var length = Last == settings.EndOfSentence ? Count - 1 : Count;
            return new MarianOutput([.. _pieces.Take(length)], [.. _alignment.Take(length)]);
        }
    }
}
