namespace Localization.Terms.Extraction;

/// <summary>A run of words that looks like a name.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where it begins in its sentence.</param>
/// <param name="Title">The title before it, such as <c>President</c>; empty for none.</param>
/// <param name="IsDoubtful">Whether only its place gives it the capital: one word at the start of a sentence.</param>
internal sealed record NameRun(string Text, int Start, string Title, bool IsDoubtful);
