using System.Collections.Immutable;
using Localization.Terms.Editing;

namespace Localization.Terms.Comparison;

/// <summary>What one glossary has that another has not. Entries belong together by source, subject field and whether
/// they forbid; where several do, by their order.</summary>
/// <param name="Added">Entries that only the newer has.</param>
/// <param name="Removed">Entries that only the older has.</param>
/// <param name="Changed">Entries that say something else.</param>
public sealed record GlossaryDiff(
    ImmutableArray<Term> Added,
    ImmutableArray<Term> Removed,
    ImmutableArray<TermChange> Changed
)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares two glossaries.</summary>
    public static GlossaryDiff Of(IReadOnlyList<Term> older, IReadOnlyList<Term> newer)
    {
        var olders = Keyed(older);
        var newers = Keyed(newer);
        return new GlossaryDiff(
            [.. newers.Where(n => !olders.ContainsKey(n.Key)).Select(n => n.Value)],
            [.. olders.Where(o => !newers.ContainsKey(o.Key)).Select(o => o.Value)],
            [
                .. newers
                    .Where(n => olders.TryGetValue(n.Key, out var old) && !old.SaysTheSameAs(n.Value))
                    .Select(n => new TermChange(
                        olders[n.Key],
                        n.Value,
                        [.. TermColumns.Differences(olders[n.Key], n.Value)]
                    )),
            ]
        );
    }

    /// <summary>Entries by what they belong together by.</summary>
    internal static Dictionary<(string Source, string Subject, bool IsForbidden, int Number), Term> Keyed(
        IReadOnlyList<Term> terms
    ) =>
        terms
            .GroupBy(t => (t.Source, t.Subject, t.IsForbidden))
            .SelectMany(g => g.Select((term, i) => (Key: (g.Key.Source, g.Key.Subject, g.Key.IsForbidden, i), term)))
            .ToDictionary(e => e.Key, e => e.term);
}

/// <summary>An entry that says something else than before.</summary>
/// <param name="Old">The older.</param>
/// <param name="New">The newer.</param>
/// <param name="Columns">In which columns they differ.</param>
public sealed record TermChange(Term Old, Term New, ImmutableArray<string> Columns);
