using Localization.Language;
using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>For languages of which only data is known: nouns have a plural, and all else acts as it is given.</summary>
internal sealed class FactInflection(LanguageFacts facts) : IInflection
{
    private static readonly NoInflection None = new();

    public Term Complete(Term term) => None.Complete(term);

    public string Plural(string noun) => facts.Plural(noun);

    public TargetForms Adjective(string masculine) => None.Adjective(masculine);

    public string Agreeing(TargetForms forms, string text, int start) => None.Agreeing(forms, text, start);

    public InlineText Replace(InlineText target, int start, int length, string form, TermOccurrence occurrence) =>
        None.Replace(target, start, length, form, occurrence);

    public (SpanishVerb Verb, string Behind)? Verb(string phrase) => null;

    public IEnumerable<string> Derived(string target, PartOfSpeech partOfSpeech) => [];

    public InlineText Settle(InlineText target, int start, int length, TermOccurrence occurrence) => target;

    public bool HasPronoun(string text) => false;
}
