namespace Localization.Segments.Srx;

/// <summary>A place where a text could be split, and the rule that said whether it is.</summary>
/// <param name="Position">The index of the place in the text, between two characters.</param>
/// <param name="IsBreak">Whether the text is split there.</param>
/// <param name="Rule">The first rule that matched there, which decides; its line and column are those of the rule
/// file.</param>
public sealed record SrxDecision(int Position, bool IsBreak, SrxRule Rule);
