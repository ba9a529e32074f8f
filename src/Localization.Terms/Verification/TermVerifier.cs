using System.Collections.Immutable;
using Localization.Model;
using Localization.Terms.Inflection;

namespace Localization.Terms.Verification;

/// <summary>Looks for each occurrence of the source in the target. One target form answers for one occurrence only, so
/// a name that stands twice must stand there twice.</summary>
internal sealed class TermVerifier(AcceptedForms accepted, WrongForms wrong, IInflection inflection)
{
    public Verdict Verify(
        string source,
        InlineText target,
        ImmutableArray<TermOccurrence> occurrences,
        IReadOnlyDictionary<string, string>? unprotected,
        bool repair
    )
    {
        var demanded = occurrences.Where(o => !o.Term.IsForbidden).ToList();
        var repaired = new HashSet<TermOccurrence>(ReferenceEqualityComparer.Instance);
        var found = Assign(source, target, demanded);
        // One name's mending may move what another was fitted to: 'U.S.' gone, its full stop no longer begins a
        // sentence.
        for (
            var (round, before) = (0, (InlineText?)null);
            repair && round <= demanded.Count && !target.Equals(before);
            round++
        )
        {
            before = target;
            MendAll();
        }

        var terms = demanded
            .Select(o =>
                found.Places.TryGetValue(o, out var at)
                    ? new VerifiedTerm(
                        o,
                        repaired.Contains(o) ? TermOutcome.Repaired : TermOutcome.Kept,
                        at.Start,
                        at.Length
                    )
                    : new VerifiedTerm(o, TermOutcome.Missing, -1, 0)
            )
            .ToImmutableArray();
        return new Verdict(target, terms, [.. Issues(found.Text, occurrences, terms)]);

        void MendAll()
        {
            foreach (var missing in demanded.Where(o => !found.Places.ContainsKey(o)))
            {
                var stretch = Stretch(source, missing);
                var forms = wrong.Of(missing, stretch, unprotected?.GetValueOrDefault(stretch));
                if (!found.Places.ContainsKey(missing))
                    Mend(missing, forms);
            }

            foreach (var kept in demanded)
            {
                while (Mend(kept, wrong.Rejected(kept)))
                    continue;
            }
        }

        bool Mend(TermOccurrence occurrence, IEnumerable<WrongForm> forms)
        {
            var missing = demanded.Count(o => o.Term == occurrence.Term && !found.Places.ContainsKey(o));
            if (Repair(target, found.Text, occurrence, forms, missing) is not { } better)
                return false;
            target = better;
            repaired.Add(occurrence);
            found = Assign(source, target, demanded);
            return true;
        }
    }

    // Longer forms take their places first, so that 'Post' is not looked for inside 'Washington Post'.
    private Found Assign(string source, InlineText target, List<TermOccurrence> occurrences)
    {
        var text = new TargetText(target.Text);
        var places = new Dictionary<TermOccurrence, (int Start, int Length)>(ReferenceEqualityComparer.Instance);
        foreach (var occurrence in occurrences.OrderByDescending(o => o.Term.Target.Length))
        {
            foreach (var form in accepted.Of(occurrence, Stretch(source, occurrence)))
            {
                if (text.Find(form) is not { } place)
                    continue;
                text.Take(place.Start, place.Length);
                places[occurrence] = place;
                break;
            }
        }

        return new Found(text, places);
    }

    private InlineText? Repair(
        InlineText target,
        TargetText text,
        TermOccurrence occurrence,
        IEnumerable<WrongForm> forms,
        int missing
    )
    {
        foreach (var (form, right, isCommon) in forms)
        {
            if (text.Find(form) is not { } place || (isCommon && text.Count(form) > missing))
                continue;
            return inflection.Replace(
                target,
                place.Start,
                place.Length,
                right ?? wrong.Agreeing(occurrence, target.Text, place.Start),
                occurrence
            );
        }

        return null;
    }

    private static IEnumerable<QualityIssue> Issues(
        TargetText text,
        ImmutableArray<TermOccurrence> occurrences,
        ImmutableArray<VerifiedTerm> terms
    )
    {
        foreach (var term in terms)
        {
            var entry = term.Occurrence.Term;
            if (term.Outcome == TermOutcome.Missing)
                yield return new QualityIssue("term-missing", QualitySeverity.Error, [entry.Source, entry.Target]);
            else if (term.Outcome == TermOutcome.Repaired)
                yield return new QualityIssue("term-repaired", QualitySeverity.Note, [entry.Source, entry.Target]);
        }

        foreach (var forbidden in occurrences.Where(o => o.Term.IsForbidden).Select(o => o.Term.Target).Distinct())
        {
            if (text.Find(new SoughtForm(forbidden, Letters.AnyCase)) is not null)
                yield return new QualityIssue("term-forbidden", QualitySeverity.Error, [forbidden]);
        }
    }

    private static string Stretch(string source, TermOccurrence occurrence) =>
        source.Substring(occurrence.Start, occurrence.Length);

    private sealed record Found(TargetText Text, Dictionary<TermOccurrence, (int Start, int Length)> Places);
}
