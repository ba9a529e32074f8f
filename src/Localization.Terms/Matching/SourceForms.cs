using Localization.Language.English;

namespace Localization.Terms.Matching;

/// <summary>The forms in which an English source term is looked for.</summary>
internal static class SourceForms
{
    /// <summary>The forms besides the term itself, each with its number.</summary>
    public static IEnumerable<(string Form, GrammaticalNumber Number)> Of(Term term, string text)
    {
        if (term.Match == TermMatch.Exact || text.Length < 2 || !char.IsLetterOrDigit(text[^1]))
            return [];
        return term.PartOfSpeech switch
        {
            PartOfSpeech.Verb => EnglishVerb.Forms(text).Select(form => (form, GrammaticalNumber.Singular)),
            PartOfSpeech.Noun => EnglishPlural.OfNoun(text).Where(f => f != text).Select(Plural),
            PartOfSpeech.Adverb or PartOfSpeech.Number => [],
            _ => [Plural(EnglishPlural.Regular(text))],
        };
    }

    /// <summary>The forms of a longer text in which a term does not match.</summary>
    public static IEnumerable<string> OfException(string text) =>
        text.Length < 2 || !char.IsLetterOrDigit(text[^1])
            ? []
            : EnglishPlural.OfNoun(text).Concat(EnglishVerb.Forms(text)).Where(form => form != text).Distinct();

    private static (string, GrammaticalNumber) Plural(string form) => (form, GrammaticalNumber.Plural);
}
