using System.Collections.Immutable;
using Localization.Conventions;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Joins what the terms demand with what the conventions give. Terms win, except inside a longer stretch that
/// keeps them: the credit of a caption holds the agency's name.</summary>
internal static class GivenTranslations
{
    /// <summary>All constraints on a segment, by rising start, not overlapping.</summary>
    public static ImmutableArray<LexicalConstraint> Of(
        Segment segment,
        ImmutableArray<LexicalConstraint> terms,
        LanguageTag from,
        LanguageTag to
    )
    {
        var holding = ConventionFinder
            .Find(segment.Source, segment.Role, from, to)
            .Where(c =>
                Covered(c, terms) is { Count: > 0 } covered
                && covered.All(t =>
                    t.Start >= c.Start && t.End <= c.End && c.Target.Contains(t.Target, StringComparison.Ordinal)
                )
            )
            .ToList();
        var taken = terms.RemoveAll(t => holding.Any(h => t.Start < h.End && h.Start < t.End)).AddRange(holding);
        return taken
            .AddRange(ConventionFinder.Find(segment.Source, segment.Role, from, to, taken))
            .Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The dates, figures and addresses that the engine lost. Terms have a verification of their
    /// own.</summary>
    /// <param name="plan">What was asked.</param>
    /// <param name="answer">The engine's answer, before typography touched it.</param>
    public static IEnumerable<QualityIssue> Missing(SegmentPlan plan, InlineText answer) =>
        from given in plan.Unit!.Constraints
        where given.Forms is null && !plan.Occurrences.Any(o => o.Start < given.End && given.Start < o.Start + o.Length)
        where !answer.Text.Contains(given.Target, StringComparison.OrdinalIgnoreCase)
        let source = plan.Segment.Source.Text.Substring(given.Start, given.Length)
        select new QualityIssue("given-missing", QualitySeverity.Warning, [source, given.Target]);

    private static List<LexicalConstraint> Covered(
        LexicalConstraint stretch,
        ImmutableArray<LexicalConstraint> terms
    ) => [.. terms.Where(t => t.Start < stretch.End && stretch.Start < t.End)];
}
