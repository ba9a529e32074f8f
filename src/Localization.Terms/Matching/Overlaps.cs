using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Localization.Terms.Matching.Context;

namespace Localization.Terms.Matching;

/// <summary>Chooses among terms that overlap: the longest first, then the one whose word class the words beside it call
/// for, the narrowest, the one of the subject that the text has most of, then the last of the term base.</summary>
internal static class Overlaps
{
    /// <summary>The chosen ones, by rising start.</summary>
    /// <param name="candidates">All that fit, in any order; it is sorted.</param>
    /// <param name="context">The text that they are in.</param>
    public static ImmutableArray<TermOccurrence> Resolve(List<TermCandidate> candidates, SourceContext context)
    {
        if (candidates.Exists(static c => c.Pattern.Excepts))
            candidates = WithoutExceptions(candidates);
        var all = CollectionsMarshal.AsSpan(candidates);
        all.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var subjects = Subjects(all);
        var occurrences = ImmutableArray.CreateBuilder<TermOccurrence>();
        for (var first = 0; first < all.Length; )
        {
            var last = first + 1;
            for (var end = all[first].End; last < all.Length && all[last].Start < end; last++)
                end = Math.Max(end, all[last].End);
            foreach (var chosen in Chosen(all[first..last], context, subjects))
                occurrences.Add(Occurrence(chosen, context));
            first = last;
        }

        return occurrences.DrainToImmutable();
    }

    private static TermOccurrence Occurrence(TermCandidate chosen, SourceContext context)
    {
        var term = chosen.Pattern.Term;
        var end = chosen.End;
        // The full stop of 'the U.S.' at the end of a sentence is the sentence's too.
        if (
            context.Text[end - 1] == '.'
            && chosen.Length > 1
            && !term.Target.EndsWith('.')
            && NameEnds.EndsSentence(context, end)
            && !IsAlone(context.Text.AsSpan(0, chosen.Start))
        )
            end--;
        return new TermOccurrence(term, chosen.Start, end - chosen.Start, chosen.Pattern.Number)
        {
            IsDateline = Datelines.Hold(context.Text, chosen.Start, end),
            Tail = term.PartOfSpeech is PartOfSpeech.Person or PartOfSpeech.ProperNoun
                ? context.Text.Substring(end, NameEnds.Generation(context, end))
                : "",
        };
    }

    // A cell of 'U.S.' or an item of 'The U.S.' is not a sentence.
    private static bool IsAlone(ReadOnlySpan<char> before) =>
        before.Trim() is var text && (text.IsEmpty || text.Equals("the", StringComparison.OrdinalIgnoreCase));

    // How many terms of each subject there are; null where no entry names one.
    private static Dictionary<string, int>? Subjects(ReadOnlySpan<TermCandidate> candidates)
    {
        Dictionary<string, int>? subjects = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Pattern.Term.Subject is { Length: > 0 } subject)
                CollectionsMarshal.GetValueRefOrAddDefault(subjects ??= [], subject, out _)++;
        }

        return subjects;
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
    private static ReadOnlySpan<TermCandidate> Chosen(
        Span<TermCandidate> overlapping,
        SourceContext context,
        Dictionary<string, int>? subjects
    )
    {
        if (overlapping.Length == 1)
            return overlapping;
        var offset = overlapping[0].Start;
        var length = 0;
        foreach (var candidate in overlapping)
            length = Math.Max(length, candidate.End - offset);
        Span<bool> taken = length <= 512 ? stackalloc bool[length] : new bool[length];

        overlapping.Sort((a, b) => Better(a, b, context, subjects));
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

    private static int Better(
        TermCandidate a,
        TermCandidate b,
        SourceContext context,
        Dictionary<string, int>? subjects
    )
    {
        if (a.Length != b.Length)
            return b.Length.CompareTo(a.Length);
        if (a.Start == b.Start && a.Pattern.Term.PartOfSpeech != b.Pattern.Term.PartOfSpeech)
        {
            var fit = WordClass.Fit(b, context).CompareTo(WordClass.Fit(a, context));
            if (fit != 0)
                return fit;
        }

        var specificity = Specificity(b, context.Text).CompareTo(Specificity(a, context.Text));
        if (specificity != 0)
            return specificity;
        var subject = Weight(b, subjects).CompareTo(Weight(a, subjects));
        if (subject != 0)
            return subject;
        var order = b.Pattern.Order.CompareTo(a.Pattern.Order);
        return order != 0 ? order : a.Start.CompareTo(b.Start);
    }

    private static int Weight(TermCandidate candidate, Dictionary<string, int>? subjects) =>
        subjects?.GetValueOrDefault(candidate.Pattern.Term.Subject) ?? 0;

    private static int Specificity(TermCandidate candidate, string text) =>
        candidate.Pattern.Specificity(text.AsSpan(candidate.Start, candidate.Length));
}
