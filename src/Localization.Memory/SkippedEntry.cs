namespace Localization.Memory;

/// <summary>An entry of a file that is not taken in.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Name">What it is called there; empty where it has no name.</param>
/// <param name="Reason">Why: a message of <c>ErrorMessages.resx</c>.</param>
public sealed record SkippedEntry(int Line, string Name, string Reason);
