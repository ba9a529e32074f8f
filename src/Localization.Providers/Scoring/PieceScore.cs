namespace Localization.Providers.Scoring;

/// <summary>How probable an engine found what it wrote.</summary>
/// <param name="LogProbability">The sum of the logarithms of the probabilities of its pieces.</param>
/// <param name="Pieces">How many pieces; 0 where nothing is known.</param>
internal readonly record struct PieceScore(double LogProbability, int Pieces)
{
    /// <summary>The geometric mean of the probabilities, from 0 to 1; null where nothing is known. Its logarithm is
    /// the mean log-probability of the pieces (Fomicheva et al., 2020: TP).</summary>
    public double? Confidence =>
        Pieces == 0 || double.IsNaN(LogProbability) ? null : Math.Exp(Math.Min(0, LogProbability / Pieces));

    /// <summary>The score of two texts, one after the other.</summary>
    public static PieceScore operator +(PieceScore one, PieceScore other) =>
        new(one.LogProbability + other.LogProbability, one.Pieces + other.Pieces);

    /// <summary>The score of a text that two engines translated in turn: that of the one that was less sure.</summary>
    public static PieceScore Least(PieceScore one, PieceScore other) =>
        one.Confidence is not { } first ? other
        : other.Confidence is { } second && second < first ? other
        : one;
}
