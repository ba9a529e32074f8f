using System.Collections.Immutable;

namespace Localization.Terms;

/// <summary>Which other targets an entry's concept has: admitted ones, which verification accepts, and rejected ones,
/// in whose place it puts the entry's own. Entries belong together by their source or by the name of their
/// concept.</summary>
internal sealed class Alternatives
{
    private readonly Dictionary<string, ImmutableArray<Term>> _byKey;

    public Alternatives(IEnumerable<Term> terms) =>
        _byKey = terms
            .SelectMany(t => Keys(t).Select(key => (key, t)))
            .GroupBy(e => e.key, e => e.t)
            // Most entries have a concept of their own; they need no place here.
            .Where(g => g.Skip(1).Any())
            .ToDictionary(g => g.Key, g => g.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Whether an entry only names another target for a source that has a preferred one.</summary>
    public bool IsSecond(Term term) =>
        term.Status == TermStatus.Admitted
        && _byKey.GetValueOrDefault(SourceKey(term), []).Any(t => t.Status == TermStatus.Preferred && !t.IsForbidden);

    /// <summary>The entries whose targets are accepted for an entry.</summary>
    public IEnumerable<Term> Admitted(Term term) =>
        Of(term).Where(t => t.Status == TermStatus.Admitted && !t.IsForbidden);

    /// <summary>Other entries with the same source and as good a claim: which of them a text means is a
    /// guess.</summary>
    public IEnumerable<Term> Rivals(Term term) =>
        Of(term)
            .Where(t =>
                t.Status == term.Status && !t.IsForbidden && t.Source == term.Source && t.Target != term.Target
            );

    /// <summary>The entries whose targets must not be for an entry.</summary>
    public IEnumerable<Term> Rejected(Term term) => Of(term).Where(t => t.IsForbidden);

    private IEnumerable<Term> Of(Term term) =>
        _byKey.Count == 0
            ? []
            : Keys(term).SelectMany(key => _byKey.GetValueOrDefault(key, [])).Where(t => t != term).Distinct();

    private static IEnumerable<string> Keys(Term term) =>
        term.Concept.Length == 0 ? [SourceKey(term)] : [SourceKey(term), "concept " + term.Concept];

    private static string SourceKey(Term term) => "source " + term.Source.ToLowerInvariant();
}
