namespace Localization.Marian.Decoding;

/// <summary>A translation as far as it is written: a piece and what comes before it.</summary>
/// <param name="Previous">What comes before; null at the beginning.</param>
/// <param name="Piece">The piece; −1 at the beginning.</param>
/// <param name="Score">The logarithm of its probability; the sum of its scores where it alone is followed.</param>
/// <param name="LogProbability">The logarithm of the probability of the piece; null where it is not computed.</param>
/// <param name="Alignment">How much each piece of the source was looked at.</param>
/// <param name="Cells">What each decoder layer remembers. It is never changed.</param>
internal sealed record Hypothesis(
    Hypothesis? Previous,
    int Piece,
    float Score,
    float? LogProbability,
    float[] Alignment,
    float[][] Cells
)
{
    /// <summary>How many pieces are written.</summary>
    public int Count { get; } = Previous is null ? 0 : Previous.Count + 1;

    /// <summary>The beginning.</summary>
    public static Hypothesis Start(int layers, int dimension) =>
        new(null, -1, 0, null, [], [.. Enumerable.Range(0, layers).Select(_ => new float[dimension])]);

    /// <summary>The pieces, without the end of the sentence.</summary>
    public MarianOutput Output(int endOfSentence)
    {
        var (pieces, alignment, probabilities) = (new List<int>(), new List<float[]>(), new List<float>());
        for (var at = this; at.Previous is not null; at = at.Previous)
        {
            if (at.LogProbability is { } probability)
                probabilities.Add(probability);
            if (at.Piece == endOfSentence)
                continue;
            pieces.Add(at.Piece);
            alignment.Add(at.Alignment);
        }

        pieces.Reverse();
        alignment.Reverse();
        probabilities.Reverse();
        return new MarianOutput([.. pieces], [.. alignment], LogProbability is null ? null : [.. probabilities]);
    }
}
