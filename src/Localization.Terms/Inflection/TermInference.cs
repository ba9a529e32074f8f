using System.Collections.Frozen;
using Localization.Language;
using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>Completes an entry of two columns: the word class, gender and number that its keeper did not say, read off
/// the letters of both sides. What an entry says stays.</summary>
public static class TermInference
{
    private static readonly FrozenSet<string> NoVerbs = DataWords.Set("spanish-no-verbs");

    private static readonly string[] AdjectivesInEnglish = ["ic", "ical", "ous", "ful", "less", "able", "ible"];
    private static readonly string[] AdjectivesInSpanish = ["ico", "oso", "able", "ible", "ado", "ido", "ivo", "al"];

    /// <summary>The entry with what can be inferred.</summary>
    /// <param name="term">The entry.</param>
    /// <param name="target">The target language.</param>
    public static Term Complete(Term term, LanguageTag target)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Inflections.Of(target).Complete(term);
    }

    /// <summary>The entry with what its Spanish tells.</summary>
    internal static Term Complete(Term term)
    {
        if (term.PartOfSpeech != PartOfSpeech.ProperNoun)
            return term;
        if (
            term.Gender == GrammaticalGender.Unknown
            && SpanishAcronyms.GenderOf(TargetInflection.Target(term)) is not GrammaticalGender.Unknown and var acronym
        )
            return term with { Gender = acronym };
        if (term.Policy != TermPolicy.Translate || term.Target.Length == 0)
            return term;
        // Capital letters tell a name from a word, but English has them on the words for a people too.
        var words = term.Target.Split(' ');
        if (words.Length == 1 && char.IsUpper(term.Source[0]) && SpanishDemonyms.PlacesOf(term.Target).Any())
            return term with { PartOfSpeech = PartOfSpeech.Adjective };
        if (term.Gender == GrammaticalGender.Unknown && Named(term) is { } named)
            return named;
        if (term.Source.Any(char.IsUpper) || !char.IsLower(term.Source[0]) || !char.IsLower(term.Target[0]))
            return SpanishDemonyms.IsPlaceWithoutArticle(term.Target) && term.Source != term.Target
                    ? term with
                    {
                        PartOfSpeech = PartOfSpeech.Place,
                    }
                : words.Length > 1 && term.Gender == GrammaticalGender.Unknown && term.Source != term.Target
                    ? WithGenderOfHead(term, words[0])
                : term;

        var kind = Kind(term, words[0]);
        return kind == PartOfSpeech.Noun ? Noun(term, words[0]) : term with { PartOfSpeech = kind };
    }

    // 'papa Francisco' is 'el papa Francisco'.
    private static Term? Named(Term term)
    {
        var title = SpanishTitles.GenderOf(term.Target);
        return title == GrammaticalGender.Unknown
            ? null
            : term with
            {
                PartOfSpeech = PartOfSpeech.Person,
                Gender = title,
                Article = TermArticle.Definite,
            };
    }

    private static PartOfSpeech Kind(Term term, string head)
    {
        if (SpanishVerb.Of(head) is not null && !NoVerbs.Contains(head) && !EndsLikeNoun(term.Source))
            return PartOfSpeech.Verb;
        if (
            term.Source.EndsWith("ly", StringComparison.Ordinal)
            && term.Target.EndsWith("mente", StringComparison.Ordinal)
        )
            return PartOfSpeech.Adverb;
        var isWord = !term.Source.Contains(' ', StringComparison.Ordinal) && head.Length == term.Target.Length;
        return isWord && EndsIn(term.Source, AdjectivesInEnglish) && EndsIn(head, AdjectivesInSpanish)
            ? PartOfSpeech.Adjective
            : PartOfSpeech.Noun;
    }

    private static Term Noun(Term term, string head) =>
        term with
        {
            PartOfSpeech = PartOfSpeech.Noun,
            Gender = term.Gender == GrammaticalGender.Unknown ? SpanishGender.Of(head) : term.Gender,
            Number =
                IsPluralInEnglish(term.Source) && SpanishGender.IsPlural(head) ? GrammaticalNumber.Plural : term.Number,
        };

    // 'Casa Blanca', 'Unión Europea': the head of a name of several words is a word.
    private static Term WithGenderOfHead(Term term, string head) =>
        CommonHead(head) ? term with { Gender = SpanishGender.Of(head) } : term;

    private static bool CommonHead(string head) =>
        head
            is "Casa"
                or "Unión"
                or "Organización"
                or "Agencia"
                or "Comisión"
                or "Corte"
                or "Guardia"
                or "Fuerza"
                or "Universidad"
                or "Asamblea"
                or "Cámara"
                or "Oficina"
                or "Autoridad"
                or "Liga"
                or "Ministerio"
                or "Banco"
                or "Consejo"
                or "Tribunal"
                or "Partido"
                or "Instituto"
                or "Departamento"
                or "Congreso"
                or "Fondo"
                or "Senado"
                or "Ejército"
                or "Servicio"
                or "Centro"
                or "Gobierno";

    private static bool EndsLikeNoun(string source)
    {
        var last = source[(source.LastIndexOf(' ') + 1)..];
        return EndsIn(last, ["tion", "sion", "ment", "ness", "ity", "ism", "ist", "ship", "ence", "ance"])
            && last
                is not ("mention" or "question" or "position" or "function" or "comment" or "implement" or "finance");
    }

    private static bool IsPluralInEnglish(string source)
    {
        var words = source.Split(' ');
        var of = Array.FindIndex(words, w => w is "of" or "for" or "in" or "on");
        var head = of > 0 ? words[of - 1] : words[^1];
        return head is [.., not ('s' or 'u' or 'i'), 's'] or "people" or "men" or "women" or "children" or "media";
    }

    private static bool EndsIn(string word, string[] endings) =>
        Array.Exists(endings, e => word.Length > e.Length + 1 && word.EndsWith(e, StringComparison.Ordinal));
}
