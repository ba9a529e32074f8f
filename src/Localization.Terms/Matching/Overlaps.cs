using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Terms.Matching;

/// <summary>Chooses among terms that overlap: the longest first, then the narrowest, then the last of the term base.</summary>
internal static class Overlaps
{
    /// <summary>The chosen ones, by rising start.</summary>
    /// <param name="candidates">All that fit, in any order; it is sorted.</param>
    /// <param name="text">The text that they stand in.</param>
    public static ImmutableArray<TermOccurrence> Resolve(List<TermCandidate> candidates, string text)
    {
        if (candidates.Exists(c => c.Pattern.Excepts))
            candidates = WithoutExceptions(candidates);
        if (candidates.Count > 1)
            candidates = Chosen(candidates, text);
        return [.. candidates.Select(c => new TermOccurrence(c.Pattern.Term, c.Start, c.Length, c.Pattern.Number))];
    }

    private static List<TermCandidate> WithoutExceptions(List<TermCandidate> candidates)
    {
        var exceptions = candidates.Where(c => c.Pattern.Excepts).ToLookup(c => c.Pattern.Order);
        return [.. candidates.Where(c => !c.Pattern.Excepts
            && !exceptions[c.Pattern.Order].Any(e => e.Start <= c.Start && e.End >= c.End))];
    }

    private static List<TermCandidate> Chosen(List<TermCandidate> candidates, string text)
    {
        candidates.Sort((a, b) => a.Start.CompareTo(b.Start));
        var chosen = new List<TermCandidate>(candidates.Count);
        for (var first = 0; first < candidates.Count;)
        {
            var last = first + 1;
            var end = candidates[first].End;
            for (; last < candidates.Count && candidates[last].Start < end; last++)
                end = Math.Max(end, candidates[last].End);
            Choose(candidates.GetRange(first, last - first), text, end, chosen);
            first = last;
        }

        return chosen;
    }

    private static void Choose(List<TermCandidate> overlapping, string text, int end, List<TermCandidate> chosen)
    {
        if (overlapping.Count == 1)
        {
            chosen.Add(overlapping[0]);
            return;
        }

        var offset = overlapping[0].Start;
        var taken = new bool[end - offset];
        var from = chosen.Count;
        foreach (var candidate in overlapping
            .OrderByDescending(c => c.Length)
            .ThenByDescending(c => c.Pattern.Specificity(text.AsSpan(c.Start, c.Length)))
            .ThenByDescending(c => c.Pattern.Order)
            .ThenBy(c => c.Start))
        {
            // What was taken before is at least as long, so it covers one of the two ends where it overlaps.
            if (taken[candidate.Start - offset] || taken[candidate.End - 1 - offset])
                continue;
            taken.AsSpan(candidate.Start - offset, candidate.Length).Fill(true);
            chosen.Add(candidate);
        }

        chosen.Sort(from, chosen.Count - from, Comparer<TermCandidate>.Create((a, b) => a.Start.CompareTo(b.Start)));
    }
}
