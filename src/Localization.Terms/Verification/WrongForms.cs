using Localization.Language.Spanish;
using Localization.Terms.Inflection;

namespace Localization.Terms.Verification;

/// <summary>The forms that are in a target instead of a term, the most certain first: its own letters mangled, the
/// source left as it was, a target that the house rejects, and what the provider makes of the term when nobody says
/// how.</summary>
internal sealed class WrongForms(IInflection inflection, Alternatives alternatives)
{
    /// <summary>A shorter name is only looked for letter by letter: <c>IRA</c> is not <c>ira</c>.</summary>
    private const int ShortestInAnyCase = 4;

    private static readonly string[] Articles = ["el ", "la ", "los ", "las ", "un ", "una ", "lo "];

    /// <summary>The forms for an occurrence.</summary>
    /// <param name="occurrence">The term.</param>
    /// <param name="stretch">What is in the source.</param>
    /// <param name="unprotected">The provider's own translation of <paramref name="stretch"/>; null where
    /// unknown.</param>
    public IEnumerable<WrongForm> Of(TermOccurrence occurrence, string stretch, string? unprotected)
    {
        var term = occurrence.Term;
        foreach (var right in TargetInflection.Of(occurrence, inflection))
            yield return new WrongForm(Sought(right, term), right);
        foreach (var source in term.Variants.Prepend(term.Source).Prepend(stretch).Distinct().Where(s => s.Length > 1))
            yield return new WrongForm(
                Sought(source, term),
                Inflected(term) ? null : TargetInflection.Best(occurrence, inflection)
            );

        foreach (var wrong in Rejected(occurrence))
            yield return wrong;
        if (WithoutArticle(TargetInflection.Target(term)) is var bare && bare != TargetInflection.Target(term))
            yield return new WrongForm(
                Sought(bare, term),
                TargetInflection.Best(occurrence, inflection),
                IsCommon: true
            );
        if (unprotected is null || !AloneAnswer.IsTerm(unprotected, stretch, TargetInflection.Target(term)))
            yield break;
        var pairs =
            term.PartOfSpeech == PartOfSpeech.Verb
                ? VerbPairs(term, unprotected)
                : Pairs(occurrence, WithoutArticle(unprotected));
        foreach (var wrong in pairs)
            yield return wrong with
            {
                IsCommon = true,
            };
    }

    /// <summary>The forms of targets that must not be for a term.</summary>
    public IEnumerable<WrongForm> Rejected(TermOccurrence occurrence) =>
        alternatives
            .Rejected(occurrence.Term)
            // What is inside the right form would be found in it again.
            .Where(rejected =>
                !TargetInflection.Target(occurrence.Term).Contains(rejected.Target, StringComparison.OrdinalIgnoreCase)
            )
            .SelectMany(rejected => Pairs(occurrence, rejected.Target));

    /// <summary>The form of an adjective that the words before a place call for.</summary>
    public string Agreeing(TermOccurrence occurrence, string text, int start) =>
        inflection.Agreeing(inflection.Adjective(occurrence.Term.Target), text, start);

    // Each form of the wrong word with the same form of the right one.
    private IEnumerable<WrongForm> Pairs(TermOccurrence occurrence, string wrong)
    {
        var term = occurrence.Term;
        if (wrong.Length < 2 || wrong == TargetInflection.Target(term))
            return [];
        if (Inflected(term))
            return AdjectivePairs(term, inflection.Adjective(wrong), inflection.Adjective(term.Target));

        var best = new WrongForm(Sought(wrong, term), TargetInflection.Best(occurrence, inflection));
        return term.PartOfSpeech != PartOfSpeech.Noun
            ? [best]
            : [best, new WrongForm(Sought(inflection.Plural(wrong), term), inflection.Plural(term.Target))];
    }

    // 'Salvaron' becomes 'guardaron': the same form of the right verb.
    private IEnumerable<WrongForm> VerbPairs(Term term, string alone)
    {
        if (inflection.Verb(TargetInflection.Target(term)) is not var (right, rest))
            return [];
        return alone
            .Trim(' ', '.', '¡', '!')
            .Split(' ')
            .SelectMany(word =>
                SpanishVerb.Of(word.ToLowerInvariant()) is { } verb ? [verb] : SpanishVerb.Bearing(word)
            )
            .Where(verb => verb.Infinitive != right.Infinitive)
            .Select(verb => new WrongForm(new SoughtForm("", Letters.AnyCase) { Verb = verb }, rest)
            {
                RightVerb = right,
            });
    }

    // 'Moscovitas' does not say whether they are 'rusos' or 'rusas'.
    private static IEnumerable<WrongForm> AdjectivePairs(Term term, TargetForms no, TargetForms yes) =>
        [
            new(
                Sought(no.MasculineSingular, term),
                no.MasculineSingular == no.FeminineSingular ? null : yes.MasculineSingular
            ),
            new(Sought(no.FeminineSingular, term), yes.FeminineSingular),
            new(Sought(no.MasculinePlural, term), no.MasculinePlural == no.FemininePlural ? null : yes.MasculinePlural),
            new(Sought(no.FemininePlural, term), yes.FemininePlural),
        ];

    private static SoughtForm Sought(string form, Term term) =>
        new(
            form,
            form.Length < ShortestInAnyCase && term.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective)
                ? Letters.Exact
                : Letters.Plain
        );

    private static bool Inflected(Term term) =>
        term.PartOfSpeech == PartOfSpeech.Adjective && term.Policy == TermPolicy.Translate;

    private static string WithoutArticle(string phrase)
    {
        var trimmed = phrase.Trim().TrimEnd('.');
        return Array.Find(Articles, a => trimmed.StartsWith(a, StringComparison.OrdinalIgnoreCase)) is { } article
            ? trimmed[article.Length..]
            : trimmed;
    }
}
