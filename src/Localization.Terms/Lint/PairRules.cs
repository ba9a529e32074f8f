using Localization.Language;
using Localization.Terms.Inflection;

namespace Localization.Terms.Lint;

/// <summary>Rules about entries that do not go together.</summary>
internal static class PairRules
{
    /// <summary>Two entries that say the same.</summary>
    public static IEnumerable<LintFinding> Duplicates(IReadOnlyList<Term> terms) =>
        from same in BySource(terms)
        from twice in same.GroupBy(t => (t.Target, t.Policy, t.Subject)).Where(g => g.Count() > 1)
        from later in twice.Skip(1)
        select new LintFinding("lint-duplicate", QualitySeverity.Warning, later, [later.Source, twice.First().Origin]);

    /// <summary>One source with two targets that both are demanded, in one subject field and of one word class: nothing
    /// says which is meant.</summary>
    public static IEnumerable<LintFinding> Conflicts(IReadOnlyList<Term> terms) =>
        from same in BySource(terms)
        from field in same.Where(IsDemanded)
            .GroupBy(t => (t.Subject, WordClass(t)))
            .Where(g => g.Select(t => t.Target).Distinct().Count() > 1)
        let first = field.First()
        from later in field.Skip(1)
        where later.Target != first.Target
        select new LintFinding(
            "lint-conflict",
            QualitySeverity.Error,
            later,
            [later.Source, later.Target, first.Target, first.Origin]
        );

    /// <summary>One source with targets for several subjects: the terms beside it decide, and where they do not, each
    /// is accepted.</summary>
    public static IEnumerable<LintFinding> Subjects(IReadOnlyList<Term> terms) =>
        from same in BySource(terms)
        from kind in same.Where(IsDemanded).GroupBy(WordClass)
        let first = kind.First()
        from later in kind.Skip(1)
        where later.Subject != first.Subject && later.Target != first.Target
        select new LintFinding(
            "lint-subjects",
            QualitySeverity.Warning,
            later,
            [later.Source, later.Target, later.Subject, first.Target, first.Subject, first.Origin]
        );

    /// <summary>A target that another entry translates further, and back to the first in the end.</summary>
    public static IEnumerable<LintFinding> Chains(IReadOnlyList<Term> terms)
    {
        var bySource = terms
            .Where(IsDemanded)
            .GroupBy(t => t.Source, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last());
        foreach (var term in terms.Where(t => IsDemanded(t) && t.Source != t.Target))
        {
            if (!bySource.TryGetValue(term.Target, out var next) || next.Target == next.Source)
                continue;
            yield return next.Target == term.Source
                ? new LintFinding("lint-cycle", QualitySeverity.Error, term, [term.Source, term.Target, next.Origin])
                : new LintFinding(
                    "lint-chain",
                    QualitySeverity.Warning,
                    term,
                    [term.Source, term.Target, next.Target, next.Origin]
                );
        }
    }

    // Names of every kind are one class; a verb and a noun are told apart by the words beside them.
    private static PartOfSpeech WordClass(Term term) =>
        TermInference.Complete(term, KnownLanguages.UsualTarget).PartOfSpeech switch
        {
            PartOfSpeech.Person or PartOfSpeech.Place or PartOfSpeech.Organization or PartOfSpeech.Product =>
                PartOfSpeech.ProperNoun,
            var kind => kind,
        };

    private static bool IsDemanded(Term term) => !term.IsForbidden && term.Status == TermStatus.Preferred;

    private static IEnumerable<IGrouping<string, Term>> BySource(IReadOnlyList<Term> terms) =>
        terms
            .GroupBy(
                t => t.Case == TermCase.Insensitive ? t.Source.ToLowerInvariant() : t.Source,
                StringComparer.Ordinal
            )
            .Where(g => g.Skip(1).Any());
}
