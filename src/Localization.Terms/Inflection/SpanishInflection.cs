using Localization.Model;

namespace Localization.Terms.Inflection;

/// <summary>Spanish forms by rule.</summary>
internal sealed class SpanishInflection : IInflection
{
    public string Plural(string noun) => SpanishPlural.OfPhrase(noun);

    public TargetForms Adjective(string masculine) => SpanishAdjective.Forms(masculine);

    public string Agreeing(TargetForms forms, string text, int start)
    {
        var (gender, number) = SpanishNounPhrase.AgreementBefore(text, start);
        return forms.For(gender, number);
    }

    public InlineText Replace(InlineText target, int start, int length, string form, TermOccurrence occurrence) =>
        SpanishReplacement.Replace(target, start, length, form, occurrence);
}
