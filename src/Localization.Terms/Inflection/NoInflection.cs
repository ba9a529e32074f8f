using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>For languages whose forms are not known here: a term acts as it is given.</summary>
internal sealed class NoInflection : IInflection
{
    public Term Complete(Term term) => term;

    public string Plural(string noun) => noun;

    public TargetForms Adjective(string masculine) => new(masculine, masculine, masculine, masculine);

    public string Agreeing(TargetForms forms, string text, int start) => forms.MasculineSingular;

    public InlineText Replace(InlineText target, int start, int length, string form, TermOccurrence occurrence) =>
        target.Replace(start, length, form);

    public (SpanishVerb Verb, string Behind)? Verb(string phrase) => null;

    public IEnumerable<string> Derived(string target, PartOfSpeech partOfSpeech) => [];

    public InlineText Settle(InlineText target, int start, int length, TermOccurrence occurrence) => target;

    public bool HasPronoun(string text) => false;
}
