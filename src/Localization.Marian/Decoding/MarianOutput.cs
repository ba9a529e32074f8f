namespace Localization.Marian.Decoding;

/// <summary>A translation.</summary>
/// <param name="Pieces">Its pieces, without the end of the sentence.</param>
/// <param name="Alignment">For each piece how much it looked at each piece of the source; the last is the end of the
/// sentence.</param>
/// <param name="LogProbabilities">The logarithm of the probability of each piece, and of the end of the sentence,
/// unless the translation was cut at its limit; null without <see cref="DecodingSettings.Probabilities"/>.</param>
public sealed record MarianOutput(int[] Pieces, float[][] Alignment, float[]? LogProbabilities);
