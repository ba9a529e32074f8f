namespace Localization.Opus.Decoding;

/// <summary>The beginning of a translation.</summary>
/// <param name="Score">The sum of the logarithms of the probabilities of its pieces.</param>
/// <param name="Piece">Its last piece.</param>
/// <param name="Before">What it continues; null for the start.</param>
/// <param name="Count">How many pieces it has, without the start.</param>
internal sealed record Hypothesis(float Score, int Piece, Hypothesis? Before, int Count)
{
    /// <summary>Its pieces, in order.</summary>
    public int[] Pieces()
    {
        var pieces = new int[Count];
        for (var (hypothesis, i) = (this, Count - 1); i >= 0; i--, hypothesis = hypothesis.Before!)
            pieces[i] = hypothesis.Piece;
        return pieces;
    }
}
