using System.Collections.Immutable;

namespace Localization.Terms.Lint;

/// <summary>Looks through a glossary for what would make translations wrong, or what nobody meant. In: entries. Out:
/// findings, in their order.</summary>
public static class GlossaryLint
{
    private static readonly Func<IReadOnlyList<Term>, IEnumerable<LintFinding>>[] Rules =
    [
        PairRules.Duplicates,
        PairRules.Conflicts,
        PairRules.Subjects,
        PairRules.Chains,
        terms => terms.SelectMany(WritingRules.Of),
        terms => terms.SelectMany(WordRules.Of),
        terms => terms.SelectMany(GrammarRules.Of),
    ];

    /// <summary>All findings.</summary>
    public static ImmutableArray<LintFinding> Check(IReadOnlyList<Term> terms)
    {
        var places = new Dictionary<Term, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < terms.Count; i++)
            places[terms[i]] = i;
        return [.. Rules.SelectMany(rule => rule(terms)).OrderBy(f => places[f.Term])];
    }
}
