namespace Localization.Model.Terms;

/// <summary>A term found in a source text.</summary>
/// <param name="Term">The entry.</param>
/// <param name="Start">Where it begins, in UTF-16 units of the source's text.</param>
/// <param name="Length">How long it is, without a possessive <c>'s</c>.</param>
/// <param name="Number">Whether the source is in the singular or the plural.</param>
public sealed record TermOccurrence(Term Term, int Start, int Length, GrammaticalNumber Number)
{
    /// <summary>What follows it and belongs to the name, such as <c> Jr.</c>; empty for nothing.</summary>
    public string Tail { get; init; } = "";

    /// <summary>Whether it is the place at the head of a dispatch, in capitals: <c>BERLIN (AP) —</c>.</summary>
    public bool IsDateline { get; init; }
}
