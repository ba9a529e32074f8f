using Localization.Opus.Decoding;

namespace Localization.Opus;

/// <summary>Translates pieces with a model.</summary>
/// <param name="model">The model. It is not disposed of.</param>
/// <param name="settings">How it is decoded; null for the model's own way.</param>
public sealed class OpusTranslator(OpusModel model, OpusSettings? settings = null)
{
    private readonly OpusSettings _settings = settings ?? model.Settings;

    /// <summary>Translates sentences.</summary>
    /// <param name="sentences">The pieces of each, without the end of the sentence.</param>
    /// <param name="cancellationToken">Checked before each piece that is written.</param>
    /// <returns>The translation of each.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A piece is not of the vocabulary, or a sentence is too
    /// long.</exception>
    /// <exception cref="InvalidDataException">The networks do not fit together. The message names the file.</exception>
    public IReadOnlyList<OpusOutput> Translate(
        IReadOnlyList<int[]> sentences,
        CancellationToken cancellationToken = default
    )
    {
        if (sentences.Count == 0)
            return [];
        foreach (var sentence in sentences)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sentence.Length, _settings.Positions);
        foreach (var piece in sentences.SelectMany(s => s))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(piece);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(piece, _settings.Pieces);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var searches = sentences.Select(s => new SentenceSearch(_settings, s.Length)).ToList();
        using var decoding = model.Decoder.Begin(
            model.Encode([.. sentences.Select(s => (int[])[.. s, _settings.End])])
        );
        var rows = Enumerable.Range(0, searches.Count).ToArray();
        for (var active = searches; active.Count > 0; active = [.. active.Where(s => s.Beam.Count > 0)])
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pieces = active.SelectMany(s => s.Beam).Select(h => h.Piece).ToArray();
            rows = Advance(active, decoding.Step(rows, pieces));
        }

        return [.. searches.Select(s => s.Result)];
    }

    // The rows that each search continues, among those of all.
    private int[] Advance(List<SentenceSearch> active, float[] scores)
    {
        var rows = new List<int>();
        var first = 0;
        foreach (var search in active)
        {
            var count = search.Beam.Count;
            var own = scores.AsSpan(first * _settings.Pieces, count * _settings.Pieces);
            foreach (var row in search.Advance(own))
                rows.Add(first + row);
            first += count;
        }

        return [.. rows];
    }
}
