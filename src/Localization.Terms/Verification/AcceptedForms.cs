using Localization.Model;
using Localization.Terms.Inflection;

namespace Localization.Terms.Verification;

/// <summary>The forms in which an occurrence may stand in the target: those of its own target, then those of admitted
/// ones.</summary>
internal sealed class AcceptedForms(IInflection inflection, Alternatives alternatives)
{
    private const int ShortestStem = 3;

    /// <summary>The forms, the best first.</summary>
    /// <param name="occurrence">The term.</param>
    /// <param name="stretch">What stands in the source.</param>
    public IEnumerable<SoughtForm> Of(TermOccurrence occurrence, string stretch) =>
        alternatives
            .Admitted(occurrence.Term)
            .Prepend(occurrence.Term)
            .SelectMany(term => OfOne(occurrence with { Term = term }, stretch));

    private IEnumerable<SoughtForm> OfOne(TermOccurrence occurrence, string stretch)
    {
        var term = occurrence.Term;
        if (term.PartOfSpeech == PartOfSpeech.Verb)
            return [Stem(TargetInflection.Target(term))];

        var letters =
            term.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Other ? Letters.AnyCase
            : stretch.Any(char.IsLower) ? Letters.Exact
            : Letters.OrCapitals;
        var forms = TargetInflection.Of(occurrence, inflection).AsEnumerable();
        // 'A fighter jet fleet' is 'una flota de aviones de combate': the number of a common noun is the sentence's
        // business.
        if (term.PartOfSpeech == PartOfSpeech.Noun)
            forms = forms.Append(TargetInflection.Target(term)).Append(inflection.Plural(term.Target)).Distinct();
        return forms.SelectMany(Contracted).Select(form => new SoughtForm(form, letters));
    }

    // Behind a preposition 'el Esequibo' stands as 'del Esequibo'; the name 'El Mundo' never does.
    private static IEnumerable<string> Contracted(string form) =>
        form.StartsWith("el ", StringComparison.Ordinal) ? [form, "d" + form, "al" + form[2..]] : [form];

    private static SoughtForm Stem(string verb)
    {
        var first = verb.Split(' ')[0];
        var stem = first.EndsWith("se", StringComparison.Ordinal)
            ? first[..^4]
            : first[..Math.Max(0, first.Length - 2)];
        return stem.Length >= ShortestStem
            ? new SoughtForm(stem, Letters.AnyCase, IsStem: true)
            : new SoughtForm(verb, Letters.AnyCase);
    }
}
