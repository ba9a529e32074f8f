using System.Collections.Immutable;
using Localization.Model;
using Localization.Terms.Inflection;
using Localization.Terms.Matching;

namespace Localization.Terms.Verification;

/// <summary>Looks for each occurrence of the source in the target. One target form answers for one occurrence only, so a name
/// that stands twice must stand there twice.</summary>
internal sealed class TermVerifier(IInflection inflection)
{
    public Verdict Verify(InlineText target, ImmutableArray<TermOccurrence> occurrences)
    {
        var repaired = new HashSet<TermOccurrence>(ReferenceEqualityComparer.Instance);
        var demanded = occurrences.Where(o => o.Term.Policy != TermPolicy.Forbid).ToList();
        var found = Assign(target, demanded);
        foreach (var missing in demanded.Where(o => !found.ContainsKey(o)))
        {
            if (Repair(target, missing, found.Values) is not { } better)
                continue;
            target = better;
            repaired.Add(missing);
            found = Assign(target, demanded);
        }

        var terms = demanded.Select(o => found.TryGetValue(o, out var at)
            ? new VerifiedTerm(o, repaired.Contains(o) ? TermOutcome.Repaired : TermOutcome.Kept, at.Start, at.Length)
            : new VerifiedTerm(o, TermOutcome.Missing, -1, 0)).ToImmutableArray();
        return new Verdict(target, terms, [.. Issues(target, occurrences, terms)]);
    }

    // Longer forms take their places first, so that 'Post' is not looked for inside 'Washington Post'.
    private Dictionary<TermOccurrence, (int Start, int Length)> Assign(InlineText target, List<TermOccurrence> occurrences)
    {
        var text = Characters.Fold(target.Text);
        var taken = new bool[text.Length];
        var found = new Dictionary<TermOccurrence, (int, int)>(ReferenceEqualityComparer.Instance);
        foreach (var occurrence in occurrences.OrderByDescending(o => o.Term.Target.Length))
        {
            foreach (var form in TargetTerms.Of(occurrence, inflection))
            {
                if (Place(text, taken, Characters.Fold(form), occurrence.Term.PartOfSpeech) is not (>= 0 and var start))
                    continue;
                taken.AsSpan(start, form.Length).Fill(true);
                found[occurrence] = (start, form.Length);
                break;
            }
        }

        return found;
    }

    private static int Place(string text, bool[] taken, string form, PartOfSpeech partOfSpeech)
    {
        // A common word may begin a sentence or stand in a heading in capitals; a name is written in one way only.
        var comparison = partOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Other
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        for (var start = 0; form.Length > 0 && (start = text.IndexOf(form, start, comparison)) >= 0; start++)
        {
            if (IsWhole(text, start, form.Length) && !taken.AsSpan(start, form.Length).Contains(true))
                return start;
        }

        return -1;
    }

    // Safe to put right: the same letters in another case, or the source's own form left standing.
    private InlineText? Repair(InlineText target, TermOccurrence missing, IEnumerable<(int Start, int Length)> found)
    {
        var text = Characters.Fold(target.Text);
        var taken = new bool[text.Length];
        foreach (var (start, length) in found)
            taken.AsSpan(start, length).Fill(true);

        var form = TargetTerms.Of(missing, inflection)[0];
        foreach (var wrong in missing.Term.Variants.Prepend(missing.Term.Source).Prepend(form))
        {
            if (wrong.Length > 1 && Place(text, taken, Characters.Fold(wrong), PartOfSpeech.Other) is >= 0 and var start)
                return target.Replace(start, wrong.Length, form);
        }

        return null;
    }

    private static IEnumerable<QualityIssue> Issues(
        InlineText target, ImmutableArray<TermOccurrence> occurrences, ImmutableArray<VerifiedTerm> terms)
    {
        foreach (var term in terms)
        {
            var entry = term.Occurrence.Term;
            if (term.Outcome == TermOutcome.Missing)
                yield return new QualityIssue("term-missing", QualitySeverity.Error, [entry.Source, entry.Target]);
            else if (term.Outcome == TermOutcome.Repaired)
                yield return new QualityIssue("term-repaired", QualitySeverity.Note, [entry.Source, entry.Target]);
        }

        foreach (var forbidden in occurrences.Where(o => o.Term.Policy == TermPolicy.Forbid).Select(o => o.Term.Target).Distinct())
        {
            if (Place(target.Text, new bool[target.Text.Length], forbidden, PartOfSpeech.Other) >= 0)
                yield return new QualityIssue("term-forbidden", QualitySeverity.Error, [forbidden]);
        }
    }

    private static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !Characters.InWord(text[start - 1]))
        && (start + length == text.Length || !Characters.InWord(text[start + length]));
}
