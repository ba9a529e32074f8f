using Localization.Testing.Synthetic;

namespace Localization.Opus.Tests;

/// <summary>The same searches in plain C#, which compute each beginning anew.</summary>
internal static class ReferenceSearch
{
    /// <summary>The likeliest piece at each step.</summary>
    public static int[] Greedy(SyntheticOpus model, int[] source, int limit)
    {
        var written = new List<int> { model.Pad };
        while (written.Count <= limit)
        {
            var scores = Probabilities(model, source, written);
            var piece = Array.IndexOf(scores, scores.Max());
            if (piece == SyntheticOpus.End)
                break;
            written.Add(piece);
        }

        return [.. written.Skip(1)];
    }

    /// <summary>Keeps some hypotheses, and gives the best that ended, by its score for each piece.</summary>
    public static int[] Beam(SyntheticOpus model, int[] source, int limit, int beams, double penalty)
    {
        var ended = new List<(double Score, int[] Pieces)>();
        var open = new List<(double Score, int[] Pieces)> { (0, [model.Pad]) };
        for (var length = 1; ; length++)
        {
            var next = (
                from hypothesis in open
                let scores = Probabilities(model, source, hypothesis.Pieces)
                from piece in Enumerable.Range(0, model.Pieces)
                where piece != model.Pad
                let score = hypothesis.Score + scores[piece]
                orderby score descending
                select (Score: score, Pieces: (int[])[.. hypothesis.Pieces, piece])
            )
                .Take(beams * 2)
                .ToList();
            var own = length;
            ended.AddRange(
                next.Take(beams)
                    .Where(n => n.Pieces[^1] == SyntheticOpus.End)
                    .Select(n => (n.Score / Math.Pow(own, penalty), n.Pieces[1..^1]))
            );
            ended = [.. ended.OrderByDescending(e => e.Score).Take(beams)];
            open = [.. next.Where(n => n.Pieces[^1] != SyntheticOpus.End).Take(beams)];
            if (length == limit)
                ended.AddRange(open.Select(o => (o.Score / Math.Pow(own, penalty), o.Pieces[1..])));
            if (length == limit || ended.Count >= beams && ended[^1].Score >= next[0].Score / Math.Pow(own, penalty))
                return ended.MaxBy(e => e.Score).Pieces;
        }
    }

    /// <summary>The logarithm of the probability of a translation.</summary>
    public static double LogProbability(SyntheticOpus model, int[] source, IReadOnlyList<int> pieces)
    {
        var sum = 0d;
        for (var i = 0; i < pieces.Count; i++)
            sum += Probabilities(model, source, [model.Pad, .. pieces.Take(i)])[pieces[i]];
        return sum;
    }

    private static double[] Probabilities(SyntheticOpus model, int[] source, IReadOnlyList<int> written)
    {
        var scores = model.Scores([.. source, SyntheticOpus.End], written).Select(s => (double)s).ToArray();
        var sum = Math.Log(scores.Sum(Math.Exp));
        for (var i = 0; i < scores.Length; i++)
            scores[i] = i == model.Pad ? double.NegativeInfinity : scores[i] - sum;
        return scores;
    }
}
