using Localization.Marian.Arithmetic;
using Localization.Marian.Decoding;
using Localization.Marian.Files;
using Localization.Marian.Layers;

namespace Localization.Marian;

/// <summary>Translates pieces with a model. One thread at a time: the weights are shared, the memory is its
/// own.</summary>
/// <param name="model">The model.</param>
/// <param name="settings">How it is decoded.</param>
/// <param name="shortlist">The pieces that may translate a piece; null for all.</param>
public sealed class MarianTranslator(MarianModel model, DecodingSettings settings, Shortlist? shortlist = null)
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
        var windows = MarianModel.Windows(sources);
        var context = model.Encode(sources, _workspace);
        var memories = new Layers.Memory[model.Attentions.Length];
        for (var l = 0; l < memories.Length; l++)
            memories[l] = model.Attentions[l].Remember(context, windows, _workspace);
        var searches = sources.Select((source, s) => Search(source, windows[s])).ToList();
        for (var active = searches; active.Count > 0; active = [.. active.Where(s => s.Beam.Count > 0)])
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(active, memories);
        }

        return [.. searches.Select(s => s.Result)];
    }

    private SentenceSearch Search(int[] source, Window window)
    {
        var choices = shortlist?.For(source);
        var output = choices is null ? model.Embeddings.Output : model.Embeddings.Output.Select(choices);
        var start = Hypothesis.Start(model.Shape.DecoderLayers, model.Shape.Dimension);
        return new SentenceSearch(window with { Rows = 1 }, output, choices, start, settings);
    }

    private void Step(List<SentenceSearch> active, Layers.Memory[] memories)
    {
        var dimension = model.Shape.Dimension;
        var rows = active.SelectMany(s => s.Beam).ToArray();
        var windows = active.SelectMany(s => Enumerable.Repeat(s.Window, s.Beam.Count)).ToArray();
        var layer = _workspace.Layer.Of(rows.Length * dimension);
        for (var i = 0; i < rows.Length; i++)
            model.Embeddings.Write(rows[i].Piece, rows[i].Count, layer.Slice(i * dimension, dimension));
        var alignments = new float[rows.Length][];
        var remembered = rows.Select(_ => new float[memories.Length][]).ToArray();
        for (var l = 0; l < memories.Length; l++)
        {
            var cells = _workspace.Cells.Of(layer.Length);
            for (var i = 0; i < rows.Length; i++)
                rows[i].Cells[l].CopyTo(cells[(i * dimension)..]);
            model.Recurrences[l].Apply(layer, cells, _workspace);
            for (var i = 0; i < rows.Length; i++)
                remembered[i][l] = cells.Slice(i * dimension, dimension).ToArray();
            var isLast = l == memories.Length - 1;
            model.Attentions[l].Apply(layer, memories[l], windows, isLast ? alignments : null, _workspace);
            model.Forwards[l].Apply(layer, _workspace);
        }

        Advance(active, layer, alignments, remembered);
    }

    // Sentences that choose among all pieces go through the output together.
    private void Advance(List<SentenceSearch> active, Span<float> layer, float[][] alignments, float[][][] cells)
    {
        var dimension = model.Shape.Dimension;
        var all = model.Embeddings.Output;
        var logits = _workspace.Logits.Of(alignments.Length * all.Outputs);
        if (shortlist is null)
            all.Multiply(layer, alignments.Length, logits, _workspace);
        var row = 0;
        foreach (var search in active)
        {
            var count = search.Beam.Count;
            var scores = logits.Slice(row * all.Outputs, count * search.Output.Outputs);
            if (shortlist is not null)
                search.Output.Multiply(layer[(row * dimension)..], count, scores, _workspace);
            search.Advance(scores, alignments.AsSpan(row, count), cells.AsSpan(row, count));
            row += count;
        }
    }
}
