using System.Text.RegularExpressions;
using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>Spanish forms by rule.</summary>
internal sealed partial class SpanishInflection : IInflection
{
    public Term Complete(Term term) => TermInference.Complete(term);

    public string Plural(string noun) => SpanishPlural.OfPhrase(noun);

    public TargetForms Adjective(string masculine) => SpanishAdjective.Forms(masculine);

    public string Agreeing(TargetForms forms, string text, int start)
    {
        var (gender, number) = SpanishNounPhrase.AgreementBefore(text, start);
        return forms.For(gender, number);
    }

    public InlineText Replace(InlineText target, int start, int length, string form, TermOccurrence occurrence) =>
        SpanishReplacement.Replace(target, start, length, form, occurrence);

    public (SpanishVerb Verb, string Behind)? Verb(string phrase)
    {
        var end = phrase.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : phrase.Length;
        return SpanishVerb.Of(phrase[..end].ToLowerInvariant()) is { } verb ? (verb, phrase[end..].Trim()) : null;
    }

    public IEnumerable<string> Derived(string target, PartOfSpeech partOfSpeech) =>
        partOfSpeech switch
        {
            PartOfSpeech.Adjective => SpanishDemonyms.PlacesOf(target),
            PartOfSpeech.Verb or PartOfSpeech.Person => [],
            _ => SpanishDemonyms.Of(target),
        };

    public InlineText Settle(InlineText target, int start, int length, TermOccurrence occurrence) =>
        SpanishArticles.Settle(target, start, length, occurrence);

    public bool HasPronoun(string text) => Pronoun().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:sus?|suy[oa]s?|él|ella|ellos|ellas|ello|cuy[oa]s?|dich[oa]s?|allí|allá|ahí|est[ea] último|"
            + @"est[ea] última|"
            + @"aquel|aquella|el mismo|la misma|sí mism[oa])\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pronoun();
}
