using System.Collections.Immutable;

namespace Localization.Pipeline.Outcomes;

/// <summary>What became of the occurrences of terms.</summary>
/// <param name="Occurrences">How many there are in the sources.</param>
/// <param name="Kept">How many the provider put right at once.</param>
/// <param name="Repaired">How many were put right afterwards.</param>
/// <param name="Missing">How many the targets lack.</param>
public readonly record struct TermFigures(int Occurrences, int Kept, int Repaired, int Missing)
{
    /// <summary>For how many there is something else that is right in its context; they are not missing.</summary>
    public int Accepted { get; init; }

    /// <summary>How many stretches have the letters of an entry and could not be told from another word. They are in no
    /// other figure.</summary>
    public int Unsure { get; init; }

    /// <summary>How many are right in the end.</summary>
    public int Right => Kept + Repaired + Accepted;

    /// <summary>The term success rate: the share of occurrences that are right in the end, 0 to 1; null where there is
    /// none.</summary>
    public double? SuccessRate => Occurrences == 0 ? null : (double)Right / Occurrences;

    /// <summary>The figures of some segments.</summary>
    public static TermFigures Of(IReadOnlyCollection<TranslatedSegment> segments) =>
        Of(segments.SelectMany(s => s.Terms)) with
        {
            Unsure = segments.Sum(s => s.UnsureTerms.Length),
        };

    /// <summary>The figures of some terms.</summary>
    public static TermFigures Of(IEnumerable<VerifiedTerm> terms)
    {
        var outcomes = terms.Select(t => t.Outcome).ToImmutableArray();
        return new TermFigures(
            outcomes.Length,
            outcomes.Count(o => o == TermOutcome.Kept),
            outcomes.Count(o => o == TermOutcome.Repaired),
            outcomes.Count(o => o == TermOutcome.Missing)
        )
        {
            Accepted = outcomes.Count(o => o == TermOutcome.Accepted),
        };
    }
}
