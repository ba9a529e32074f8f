using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Localization.Model;

namespace Localization.Terms.Matching;

/// <summary>Chooses among terms that overlap: the longest first, then the narrowest, then the last of the term
/// base.</summary>
internal static class Overlaps
{
    /// <summary>The chosen ones, by rising start.</summary>
    /// <param name="candidates">All that fit, in any order; it is sorted.</param>
    /// <param name="text">The text that they stand in.</param>
    public static ImmutableArray<TermOccurrence> Resolve(List<TermCandidate> candidates, string text)
    {
        if (candidates.Exists(static c => c.Pattern.Excepts))
            candidates = WithoutExceptions(candidates);
        var all = CollectionsMarshal.AsSpan(candidates);
        all.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var occurrences = ImmutableArray.CreateBuilder<TermOccurrence>();
        for (var first = 0; first < all.Length; )
        {
            var last = first + 1;
            for (var end = all[first].End; last < all.Length && all[last].Start < end; last++)
                end = Math.Max(end, all[last].End);
            foreach (var chosen in Chosen(all[first..last], text))
                occurrences.Add(
                    new TermOccurrence(chosen.Pattern.Term, chosen.Start, chosen.Length, chosen.Pattern.Number)
                );
            first = last;
        }

        return occurrences.DrainToImmutable();
    }

    private static List<TermCandidate> WithoutExceptions(List<TermCandidate> candidates)
    {
        var exceptions = candidates.Where(c => c.Pattern.Excepts).ToLookup(c => c.Pattern.Order);
        return
        [
            .. candidates.Where(c =>
                !c.Pattern.Excepts && !exceptions[c.Pattern.Order].Any(e => e.Start <= c.Start && e.End >= c.End)
            ),
        ];
    }

    // The best goes to the front, and what overlaps it goes out, until none is left.
    private static ReadOnlySpan<TermCandidate> Chosen(Span<TermCandidate> overlapping, string text)
    {
        if (overlapping.Length == 1)
            return overlapping;
        var offset = overlapping[0].Start;
        var length = 0;
        foreach (var candidate in overlapping)
            length = Math.Max(length, candidate.End - offset);
        Span<bool> taken = length <= 512 ? stackalloc bool[length] : new bool[length];

        overlapping.Sort((a, b) => Better(a, b, text));
        var chosen = 0;
        foreach (var candidate in overlapping)
        {
            // What was taken before is at least as long, so it covers one of the two ends where it overlaps.
            if (taken[candidate.Start - offset] || taken[candidate.End - 1 - offset])
                continue;
            taken.Slice(candidate.Start - offset, candidate.Length).Fill(true);
            overlapping[chosen++] = candidate;
        }

        var result = overlapping[..chosen];
        result.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return result;
    }

    private static int Better(TermCandidate a, TermCandidate b, string text)
    {
        if (a.Length != b.Length)
            return b.Length.CompareTo(a.Length);
        var specificity = Specificity(b, text).CompareTo(Specificity(a, text));
        if (specificity != 0)
            return specificity;
        var order = b.Pattern.Order.CompareTo(a.Pattern.Order);
        return order != 0 ? order : a.Start.CompareTo(b.Start);
    }

    private static int Specificity(TermCandidate candidate, string text) =>
        candidate.Pattern.Specificity(text.AsSpan(candidate.Start, candidate.Length));
}
