namespace Localization.Terms.Matching;

/// <summary>One way in which a term is written in a source.</summary>
/// <param name="Term">The entry.</param>
/// <param name="Written">The source or variant as the entry has it; a regular form differs from it at its end.</param>
/// <param name="Number">The number of this form.</param>
/// <param name="Order">The entry's place in the term base.</param>
/// <param name="Excepts">Whether the term does not match where this is.</param>
/// <param name="IsForm">Whether it is made by rule and not written in the entry.</param>
internal sealed record TermPattern(
    Term Term,
    string Written,
    GrammaticalNumber Number,
    int Order,
    bool Excepts,
    bool IsForm = false
)
{
    /// <summary>Whether a stretch that has the pattern's tokens also has its letter case and spacing.</summary>
    public bool Fits(ReadOnlySpan<char> stretch) => Excepts || LetterCase.Fits(Written, stretch, Term.Case);

    /// <summary>How narrowly the pattern describes a stretch; of two that fit, the higher wins.</summary>
    public int Specificity(ReadOnlySpan<char> stretch) =>
        (stretch.SequenceEqual(Written) ? 16 : 0)
        + (
            Term.Case switch
            {
                TermCase.Sensitive => 8,
                TermCase.Name => 4,
                _ => 0,
            }
        )
        + (Term.Match == TermMatch.Exact ? 2 : 0)
        + (Number == GrammaticalNumber.Singular ? 1 : 0);
}
