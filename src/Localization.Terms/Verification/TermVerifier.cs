using System.Collections.Immutable;
using Localization.Terms.Inflection;

namespace Localization.Terms.Verification;

/// <summary>Looks for each occurrence of the source in the target. One target form answers for one occurrence only, so
/// a name that is twice must be there twice.</summary>
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

        if (repair)
            SettleAll();
        Accept(source, found, demanded);
        var terms = demanded.Select(Outcome).ToImmutableArray();
        return new Verdict(target, terms, [.. Issues(found.Text, occurrences, terms)]);

        VerifiedTerm Outcome(TermOccurrence occurrence) =>
            found.Places.TryGetValue(occurrence, out var at)
                ? new VerifiedTerm(
                    occurrence,
                    repaired.Contains(occurrence) ? TermOutcome.Repaired
                        : found.Accepted.Contains(occurrence) ? TermOutcome.Accepted
                        : TermOutcome.Kept,
                    at.Start,
                    at.Length
                )
                : new VerifiedTerm(
                    occurrence,
                    IsSaidBefore(occurrence, demanded, found, target.Text, repair)
                        ? TermOutcome.Accepted
                        : TermOutcome.Missing,
                    -1,
                    0
                );

        void SettleAll()
        {
            var settled = target;
            // From the end, so that no place moves.
            foreach (var (occurrence, at) in found.Places.OrderByDescending(p => p.Value.Start))
                settled = inflection.Settle(settled, at.Start, at.Length, occurrence);
            if (settled.Equals(target))
                return;
            target = settled;
            found = Assign(source, target, demanded);
        }

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
            if (Take(text, accepted.Of(occurrence, Stretch(source, occurrence)).Where(f => !f.IsAccepted)) is { } place)
                places[occurrence] = place;
        }

        return new Found(text, places, new HashSet<TermOccurrence>(ReferenceEqualityComparer.Instance));
    }

    // Only what nothing else answers for: 'tropas rusas' is the 'Russian' of the source before it is its 'Russia'.
    private void Accept(string source, Found found, List<TermOccurrence> occurrences)
    {
        foreach (var occurrence in occurrences.Where(o => !found.Places.ContainsKey(o)))
        {
            var forms = accepted.Of(occurrence, Stretch(source, occurrence)).Where(f => f.IsAccepted);
            if (Take(found.Text, forms) is not { } place)
                continue;
            found.Places[occurrence] = place;
            found.Accepted.Add(occurrence);
        }
    }

    private static (int Start, int Length)? Take(TargetText text, IEnumerable<SoughtForm> forms)
    {
        foreach (var form in forms)
        {
            if (text.Find(form) is not { } place)
                continue;
            text.Take(place.Start, place.Length);
            return place;
        }

        return null;
    }

    // A name that is twice is said once, and then with a pronoun or not at all. An engine that says nothing has
    // lost it; a person knows.
    private bool IsSaidBefore(
        TermOccurrence occurrence,
        List<TermOccurrence> all,
        Found found,
        string target,
        bool byEngine
    ) =>
        occurrence.Term.PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Adjective)
        && all.Exists(o => o != occurrence && o.Term == occurrence.Term && found.Places.ContainsKey(o))
        && (!byEngine || inflection.HasPronoun(target));

    private InlineText? Repair(
        InlineText target,
        TargetText text,
        TermOccurrence occurrence,
        IEnumerable<WrongForm> forms,
        int missing
    )
    {
        foreach (var form in forms)
        {
            if (text.Find(form.Form) is not { } place || (form.IsCommon && text.Count(form.Form) > missing))
                continue;
            if (Right(form, target.Text, place, occurrence) is { } right)
                return inflection.Replace(target, place.Start, place.Length, right, occurrence);
        }

        return null;
    }

    private string? Right(WrongForm wrongForm, string text, (int Start, int Length) place, TermOccurrence occurrence)
    {
        if (wrongForm is not { Form.Verb: { } verb, RightVerb: { } rightVerb })
            return wrongForm.Right ?? wrong.Agreeing(occurrence, text, place.Start);
        return
            verb.Find(text.Substring(place.Start, place.Length)) is var (at, pronouns)
            && rightVerb.At(at, pronouns) is { } form
            ? $"{form} {wrongForm.Right}".TrimEnd()
            : null;
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

    private sealed record Found(
        TargetText Text,
        Dictionary<TermOccurrence, (int Start, int Length)> Places,
        HashSet<TermOccurrence> Accepted
    );
}
