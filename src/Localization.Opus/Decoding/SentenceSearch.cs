namespace Localization.Opus.Decoding;

/// <summary>The search for the translation of one sentence: beam search as the publishers of these models run it. With
/// one hypothesis it takes the likeliest piece at each step.</summary>
/// <param name="settings">How the model is decoded.</param>
/// <param name="sourceLength">The pieces of the source.</param>
internal sealed class SentenceSearch(OpusSettings settings, int sourceLength)
{
    /// <summary>A model that does not end a sentence would repeat itself up to its limit.</summary>
    private const int LengthFactor = 3,
        LengthBase = 16;

    private readonly List<(float Score, OpusOutput Output)> _ended = [];
    private readonly int _limit = Math.Min(settings.MaxLength - 1, sourceLength * LengthFactor + LengthBase);

    /// <summary>What is continued; empty where the search has ended.</summary>
    public IReadOnlyList<Hypothesis> Beam { get; private set; } = [new(0, settings.Start, null, 0)];

    /// <summary>The best translation, without its end.</summary>
    public OpusOutput Result => _ended.Count > 0 ? _ended.MaxBy(e => e.Score).Output : new OpusOutput([], 0, 0);

    /// <summary>Continues each hypothesis by a piece.</summary>
    /// <param name="scores">A score for each piece, for each hypothesis of the beam. They are overwritten.</param>
    /// <returns>For each hypothesis of the new beam, which one of the old it continues.</returns>
    /// <exception cref="InvalidDataException">The scores are no numbers.</exception>
    public int[] Advance(Span<float> scores)
    {
        var best = new List<Candidate>(settings.Beams * 2 + 1);
        for (var row = 0; row < Beam.Count; row++)
        {
            var own = scores.Slice(row * settings.Pieces, settings.Pieces);
            Normalize(own);
            for (var piece = 0; piece < own.Length; piece++)
                Offer(best, new Candidate(Beam[row].Score + own[piece], row, piece));
        }

        var length = Beam[0].Count + 1;
        var next = new List<Hypothesis>();
        var rows = new List<int>();
        for (var rank = 0; rank < best.Count && next.Count < settings.Beams; rank++)
        {
            var (score, row, piece) = best[rank];
            if (piece != settings.End)
            {
                next.Add(new Hypothesis(score, piece, Beam[row], length));
                rows.Add(row);
            }
            else if (rank < settings.Beams)
            {
                End(score, length, Beam[row].Pieces());
            }
        }

        if (length >= _limit)
        {
            foreach (var hypothesis in next)
                End(hypothesis.Score, length, hypothesis.Pieces());
        }

        var isOver = length >= _limit || next.Count == 0 || IsDecided(best[0].Score, length);
        Beam = isOver ? [] : next;
        return isOver ? [] : [.. rows];
    }

    // Nothing that is still open can become better than the worst that has ended.
    private bool IsDecided(float best, int length) =>
        _ended.Count >= settings.Beams && _ended.Min(e => e.Score) >= Normalized(best, length);

    private void End(float score, int length, int[] pieces)
    {
        _ended.Add((Normalized(score, length), new OpusOutput(pieces, length, score)));
        if (_ended.Count > settings.Beams)
            _ended.Remove(_ended.MinBy(e => e.Score));
    }

    private float Normalized(float score, int length) => score / MathF.Pow(length, settings.LengthPenalty);

    // The best, in order; of equals the first.
    private void Offer(List<Candidate> best, Candidate candidate)
    {
        var most = settings.Beams * 2;
        if (float.IsNegativeInfinity(candidate.Score) || best.Count == most && candidate.Score <= best[^1].Score)
            return;
        var place = best.Count;
        while (place > 0 && best[place - 1].Score < candidate.Score)
            place--;
        best.Insert(place, candidate);
        if (best.Count > most)
            best.RemoveAt(most);
    }

    // The logarithms of probabilities.
    private void Normalize(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            if (float.IsNaN(score) || float.IsPositiveInfinity(score))
                throw new InvalidDataException($"logits: {score}");
            most = MathF.Max(most, score);
        }

        if (float.IsNegativeInfinity(most))
            throw new InvalidDataException($"logits: {most}");
        var sum = 0d;
        foreach (var score in scores)
            sum += Math.Exp(score - most);
        var logarithm = most + (float)Math.Log(sum);
        for (var i = 0; i < scores.Length; i++)
            scores[i] -= logarithm;
        foreach (var banned in settings.Banned)
            scores[banned] = float.NegativeInfinity;
    }

    private readonly record struct Candidate(float Score, int Row, int Piece);
}
