namespace Localization.Opus.Decoding;

/// <summary>A translation.</summary>
/// <param name="Pieces">Its pieces, without the end.</param>
/// <param name="Written">How many pieces were chosen: the end is one of them, unless the translation was cut at its
/// limit.</param>
/// <param name="LogProbability">The sum of the logarithms of the probabilities of the pieces that were chosen.</param>
public sealed record OpusOutput(int[] Pieces, int Written, float LogProbability);
