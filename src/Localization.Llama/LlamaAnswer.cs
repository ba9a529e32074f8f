namespace Localization.Llama;

/// <summary>A text that a model wrote.</summary>
/// <param name="Text">The text.</param>
/// <param name="Written">How many tokens were chosen: the end of the text is one of them, unless it was cut.</param>
/// <param name="LogProbability">The sum of the logarithms of the probabilities of the tokens that were chosen, among
/// those that could follow.</param>
public sealed record LlamaAnswer(string Text, int Written, double LogProbability);
