using Localization.Marian.Arithmetic;
using Localization.Marian.Layers;

namespace Localization.Marian.Decoding;

/// <summary>The search for the translation of one sentence. In: the scores of all pieces after each translation that
/// is followed. Out: the translations to follow, at last the best.</summary>
/// <param name="window">The rows of the encoded sentence.</param>
/// <param name="output">The matrix from vectors to scores.</param>
/// <param name="choices">The pieces that the scores are of; null for all, in order.</param>
/// <param name="start">The beginning.</param>
/// <param name="settings">How it is searched.</param>
internal sealed class SentenceSearch(
    Window window,
    Int8Matrix output,
    int[]? choices,
    Hypothesis start,
    DecodingSettings settings
)
{
    private readonly PriorityQueue<Candidate, Candidate> _candidates = new(Candidate.BestFirst);
    private readonly List<(Hypothesis Hypothesis, float Score)> _finished = [];

    // Where the score of the piece is that is never written; −1 where it is no choice.
    private readonly int _unknown =
        choices is not null ? Array.BinarySearch(choices, settings.Unknown)
        : settings.Unknown < output.Outputs ? settings.Unknown
        : -1;
    private int _steps;

    public Window Window => window;

    public Int8Matrix Output => output;

    /// <summary>The translations that are followed; none where the search is over.</summary>
    public List<Hypothesis> Beam { get; private set; } = [start];

    /// <summary>The best translation.</summary>
    public MarianOutput Result => _finished.MaxBy(f => f.Score).Hypothesis.Output(settings.EndOfSentence);

    /// <summary>Follows the best continuations.</summary>
    /// <param name="scores">For each translation of the beam the scores of the pieces.</param>
    /// <param name="alignments">For each what was looked at.</param>
    /// <param name="cells">For each what the layers remember now.</param>
    public void Advance(Span<float> scores, ReadOnlySpan<float[]> alignments, ReadOnlySpan<float[][]> cells)
    {
        var size = _steps == 0 ? settings.Beam : Beam.Count;
        for (var i = 0; i < Beam.Count; i++)
            Offer(scores.Slice(i * output.Outputs, output.Outputs), i, size);
        var next = new List<Hypothesis>();
        while (_candidates.TryDequeue(out var best, out _))
        {
            var probability = LogProbability(best, scores);
            next.Add(new(Beam[best.Row], best.Piece, best.Score, probability, alignments[best.Row], cells[best.Row]));
        }

        next.Reverse();

        _steps++;
        var isLast = _steps >= settings.MaxLengthFactor * window.Length;
        foreach (var hypothesis in next.Where(h => isLast || h.Piece == settings.EndOfSentence))
            _finished.Add((hypothesis, Normalized(hypothesis)));
        Beam = isLast ? [] : [.. next.Where(h => h.Piece != settings.EndOfSentence)];
    }

    // Of several translations the scores are logarithms of probabilities already.
    private float? LogProbability(Candidate chosen, ReadOnlySpan<float> scores)
    {
        if (!settings.Probabilities)
            return null;
        var own = scores.Slice(chosen.Row * output.Outputs, output.Outputs);
        var score = own[chosen.Place];
        if (settings.Beam > 1)
            return score;
        var largest = _unknown < 0 ? score : MathF.Max(score, own[_unknown]);
        return score - Exponential.LogSum(own, largest);
    }

    private void Offer(Span<float> scores, int row, int size)
    {
        // One translation alone is found without probabilities.
        if (settings.Beam > 1)
            Exponential.LogSoftmax(scores);
        else if (OfferBest(scores))
            return;
        // Scores are sums of all pieces so far, also where that makes two that differ in the last bit equal.
        var before = Beam[row].Score;
        var worst = _candidates.Count == size ? _candidates.Peek().Score : float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            // Most are worse than those that are there.
            if (before + scores[i] < worst)
                continue;
            var piece = choices is null ? i : choices[i];
            if (piece == settings.Unknown)
                continue;
            var candidate = new Candidate(row, piece, before + scores[i], i);
            if (_candidates.Count < size)
                _candidates.Enqueue(candidate, candidate);
            else if (Candidate.BestFirst.Compare(candidate, _candidates.Peek()) > 0)
                _candidates.EnqueueDequeue(candidate, candidate);
            if (_candidates.Count == size)
                worst = _candidates.Peek().Score;
        }
    }

    // Of equal sums the first is taken, as below. False where the scores are not numbers.
    private bool OfferBest(Span<float> scores)
    {
        var unknown = _unknown < 0 ? 0 : scores[_unknown];
        if (_unknown >= 0)
            scores[_unknown] = float.NegativeInfinity;
        var before = Beam[0].Score;
        var sum = before + Scores.Largest(scores);
        var place = float.IsFinite(sum) ? Scores.IndexOfSum(scores, before, sum) : -1;
        if (_unknown >= 0)
            scores[_unknown] = unknown;
        if (place < 0)
            return false;
        var best = new Candidate(0, choices is null ? place : choices[place], sum, place);
        _candidates.Enqueue(best, best);
        return true;
    }

    private float Normalized(Hypothesis hypothesis) =>
        (hypothesis.Score - settings.WordPenalty * _steps) / MathF.Pow(_steps, settings.Normalize);

    private readonly record struct Candidate(int Row, int Piece, float Score, int Place)
    {
        /// <summary>The worst comes first out of the queue; of two with one score the later one.</summary>
        public static Comparer<Candidate> BestFirst { get; } =
            Comparer<Candidate>.Create(
                static (a, b) =>
                    a.Score.CompareTo(b.Score) is var score && score != 0 ? score
                    : b.Row.CompareTo(a.Row) is var row && row != 0 ? row
                    : b.Piece.CompareTo(a.Piece)
            );
    }
}
