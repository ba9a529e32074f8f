using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Conventions;

namespace Localization.Pipeline.Steps;

/// <summary>Joins what the terms demand with what the conventions give. Terms win, except inside a longer stretch that
/// keeps them: the credit of a caption holds the agency's name.</summary>
internal static partial class GivenTranslations
{
    /// <summary>All constraints on a segment, by rising start, not overlapping.</summary>
    public static ImmutableArray<LexicalConstraint> Of(
        Segment segment,
        ImmutableArray<LexicalConstraint> terms,
        LanguageTag from,
        LanguageTag to,
        ConventionOptions conventions
    )
    {
        var holding = ConventionFinder
            .Find(segment.Source, segment.Role, from, to, options: conventions)
            .Where(c =>
                Covered(c, terms) is { Count: > 0 } covered
                && covered.All(t =>
                    t.Start >= c.Start && t.End <= c.End && c.Target.Contains(t.Target, StringComparison.Ordinal)
                )
            )
            .ToList();
        var taken = terms.RemoveAll(t => holding.Any(h => t.Start < h.End && h.Start < t.End)).AddRange(holding);
        return taken
            .AddRange(ConventionFinder.Find(segment.Source, segment.Role, from, to, taken, conventions))
            .Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The dates, figures and addresses that the engine lost. Terms have a verification of their
    /// own.</summary>
    /// <param name="segment">A segment with an answer.</param>
    public static IEnumerable<QualityIssue> Missing(SegmentInProgress segment) =>
        from given in segment.Unit!.Constraints
        where
            given.Forms is null
            && !segment.Occurrences.Any(o => o.Start < given.End && given.Start < o.Start + o.Length)
        // Typography may change how the answer wrote it.
        let answer = segment.Answer!
        where !answer.Text.Contains(given.Target, StringComparison.OrdinalIgnoreCase)
        let source = segment.Segment.Source.Text.Substring(given.Start, given.Length)
        select new QualityIssue(
            "given-missing",
            IsLost(source, given.Target, answer.Text) ? QualitySeverity.Error : QualitySeverity.Warning,
            [source, given.Target]
        );

    // A date or figure may be written in another way; the digits of both ways may not be gone. An address has no other
    // way.
    private static bool IsLost(string source, string target, string answer)
    {
        var found = Figures(answer);
        return Figures(source).Count > 0
            ? !found.IsSupersetOf(Figures(source)) && !found.IsSupersetOf(Figures(target))
            : source == target && target.AsSpan().ContainsAny('@', '/', '#');
    }

    private static HashSet<string> Figures(string text) =>
        [.. Digits().Matches(text).Select(m => string.Concat(m.Value.Where(char.IsAsciiDigit)).TrimStart('0'))];

    [GeneratedRegex(@"\d(?:[\d.,\u00A0\u202F ]*\d)?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    private static List<LexicalConstraint> Covered(
        LexicalConstraint stretch,
        ImmutableArray<LexicalConstraint> terms
    ) => [.. terms.Where(t => t.Start < stretch.End && stretch.Start < t.End)];
}
