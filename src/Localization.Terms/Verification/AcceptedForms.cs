using Localization.Terms.Inflection;

namespace Localization.Terms.Verification;

/// <summary>The forms in which an occurrence may be in the target: those of its own target, then those of admitted
/// ones, then what a person who writes well puts in its place.</summary>
internal sealed class AcceptedForms(IInflection inflection, Alternatives alternatives)
{
    /// <summary>The forms, the best first.</summary>
    /// <param name="occurrence">The term.</param>
    /// <param name="stretch">What is in the source.</param>
    public IEnumerable<SoughtForm> Of(TermOccurrence occurrence, string stretch) =>
        alternatives
            .Admitted(occurrence.Term)
            .Prepend(occurrence.Term)
            .SelectMany(WithAlternatives)
            .SelectMany(term => OfOne(occurrence with { Term = term }, stretch))
            .Concat(
                alternatives
                    .Rivals(occurrence.Term)
                    .SelectMany(term => OfOne(occurrence with { Term = term }, stretch))
                    .Concat(Derived(occurrence))
                    .Concat(Spread(occurrence))
                    .Select(form => form with { IsAccepted = true })
            );

    // An alternative of its own column inflects as the target does.
    private static IEnumerable<Term> WithAlternatives(Term term) =>
        term.Accepted.Select(target => term with { Target = target, Plural = "" }).Prepend(term);

    // 'La ministra de Exteriores', 'el ministro ruso de Exteriores'.
    private IEnumerable<SoughtForm> Spread(TermOccurrence occurrence)
    {
        if (occurrence.Term.PartOfSpeech != PartOfSpeech.Noun)
            yield break;
        foreach (var term in WithAlternatives(occurrence.Term))
        {
            var at = term.Target.IndexOf(" de ", StringComparison.Ordinal);
            var head = at > 0 ? term.Target[..at] : term.Target;
            var behind = at > 0 ? term.Target[at..] : "";
            var heads = inflection.Adjective(head).All.AsEnumerable();
            if (!IsOfPerson(head))
                heads = heads.Where(h => h == head || h == inflection.Plural(head));
            foreach (var form in heads)
            {
                yield return new SoughtForm(form + behind, Letters.AnyCase);
                if (behind.Length > 0)
                    yield return new SoughtForm(form, Letters.AnyCase) { Behind = behind };
            }
        }
    }

    private static bool IsOfPerson(string head) =>
        head.Split(' ')[0]
            is [.., 'd' or 't' or 's', 'o', 'r']
                or "ministro"
                or "alcalde"
                or "presidente"
                or "diputado"
                or "abogado"
                or "secretario"
                or "funcionario"
                or "candidato"
                or "soldado"
                or "jefe"
                or "senador"
                or "gobernador"
                or "vicepresidente"
                or "embajador"
                or "enviado";

    private IEnumerable<SoughtForm> OfOne(TermOccurrence occurrence, string stretch)
    {
        var term = occurrence.Term;
        if (term.PartOfSpeech == PartOfSpeech.Verb)
            return inflection.Verb(TargetInflection.Target(term)) is var (verb, rest)
                ? [new SoughtForm(rest, Letters.AnyCase) { Verb = verb }]
                : [new SoughtForm(TargetInflection.Target(term), Letters.AnyCase)];

        var letters =
            term.PartOfSpeech
                is PartOfSpeech.Noun
                    or PartOfSpeech.Adjective
                    or PartOfSpeech.Adverb
                    or PartOfSpeech.Other
                ? Letters.AnyCase
            : stretch.Any(char.IsLower) ? Letters.Exact
            : Letters.OrCapitals;
        var forms = TargetInflection.Of(occurrence, inflection).AsEnumerable();
        // 'A fighter jet fleet' is 'una flota de aviones de combate': the number of a common noun is the sentence's
        // business.
        if (term.PartOfSpeech == PartOfSpeech.Noun)
            forms = forms.Append(TargetInflection.Target(term)).Append(inflection.Plural(term.Target)).Distinct();
        return forms.SelectMany(Contracted).Select(form => new SoughtForm(form, letters)).SelectMany(AndAtTheStart);
    }

    // 'Papa Francisco' begins a sentence: the capital is not the name's.
    private static IEnumerable<SoughtForm> AndAtTheStart(SoughtForm form) =>
        form.Letters == Letters.AnyCase || form.Text.Length == 0 || !char.IsLower(form.Text[0])
            ? [form]
            : [form, form with { Text = char.ToUpperInvariant(form.Text[0]) + form.Text[1..], BeginsSentence = true }];

    // 'Estadounidense' or 'EE. UU.' for Estados Unidos, 'de Rusia' for ruso.
    private IEnumerable<SoughtForm> Derived(TermOccurrence occurrence)
    {
        var term = occurrence.Term;
        var target = TargetInflection.Target(term);
        return inflection
            .Derived(target, term.PartOfSpeech)
            .Select(form => new SoughtForm(form, char.IsUpper(form[0]) ? Letters.OrCapitals : Letters.AnyCase));
    }

    // After a preposition 'el Esequibo' acts as 'del Esequibo'; the name 'El Mundo' never does.
    private static IEnumerable<string> Contracted(string form) =>
        form.StartsWith("el ", StringComparison.Ordinal) ? [form, "d" + form, "al" + form[2..]] : [form];
}
