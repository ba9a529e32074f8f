using System.Collections.Immutable;
using Localization.Terms.Editing;

namespace Localization.Terms.Comparison;

/// <summary>What came of taking over the entries of another glossary.</summary>
/// <param name="Added">How many were new.</param>
/// <param name="Replaced">How many of ours theirs took the place of.</param>
/// <param name="Conflicts">Entries that say something else than ours, which stand.</param>
public sealed record GlossaryMerge(int Added, int Replaced, ImmutableArray<TermChange> Conflicts)
{
    /// <summary>Takes over entries: new ones are added by source, then target, so that a diff is readable; of two that
    /// differ ours stand. A column of which theirs says nothing is none in which they differ.</summary>
    /// <param name="edit">Our file.</param>
    /// <param name="others">Their entries.</param>
    /// <param name="theirs">Whether theirs stand instead.</param>
    public static GlossaryMerge Into(GlossaryEdit edit, IReadOnlyList<Term> others, bool theirs)
    {
        var diff = GlossaryDiff.Of(edit.Terms, Completed(others, edit.Terms));
        if (theirs)
        {
            foreach (var change in diff.Changed)
                edit.Replace(edit.Terms.IndexOf(change.Old), change.New);
        }

        foreach (
            var term in diff
                .Added.OrderBy(t => t.Source, StringComparer.Ordinal)
                .ThenBy(t => t.Target, StringComparer.Ordinal)
        )
            edit.Add(term);
        return new GlossaryMerge(diff.Added.Length, theirs ? diff.Changed.Length : 0, theirs ? [] : diff.Changed);
    }

    // A format of two columns does not mean that a name has no gender.
    private static List<Term> Completed(IReadOnlyList<Term> others, IReadOnlyList<Term> ours)
    {
        var own = GlossaryDiff.Keyed(ours);
        return
        [
            .. GlossaryDiff
                .Keyed(others)
                .Select(o => own.TryGetValue(o.Key, out var mine) ? TermColumns.Complete(o.Value, mine) : o.Value),
        ];
    }
}
