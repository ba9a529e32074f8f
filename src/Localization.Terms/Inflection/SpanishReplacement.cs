using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>Puts a Spanish term in the place of another word and makes the determiner before it agree: gender and
/// number, <c>de el</c> → <c>del</c>, but <c>de El Mundo</c> (RAE, <i>Nueva gramática</i>, §14.2.1).</summary>
internal static class SpanishReplacement
{
    private static readonly HashSet<string> Prepositions =
    [
        "a",
        "contra",
        "de",
        "desde",
        "en",
        "entre",
        "hacia",
        "hasta",
        "para",
        "por",
        "según",
        "sobre",
    ];

    /// <summary>The text with the term in it.</summary>
    public static InlineText Replace(InlineText target, int start, int length, string form, TermOccurrence occurrence)
    {
        var text = target.Text;
        if (StartsSentence(text, start) && char.IsUpper(text[start]))
            form = char.ToUpperInvariant(form[0]) + form[1..];

        var term = occurrence.Term;
        var number = TargetInflection.NumberOf(occurrence);
        var replaced = target.Replace(start, length, form);
        if (term.PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Verb)
            return replaced;

        var (from, word) = WordBefore(text, start);
        var wanted = SpanishDeterminer.Read(word) is null
            ? term.Article == TermArticle.Definite
                ? WithArticle(word, term.Gender, number)
                : word
            : HasOwnArticle(term) || term.Article == TermArticle.None
                ? WithoutArticle(word)
                : term.Gender == GrammaticalGender.Unknown
                    ? word
                    : Agreeing(text, ref from, word, form, term, number);
        return wanted == text[from..Math.Max(from, start - 1)] ? replaced : Put(replaced, from, start, wanted);
    }

    // 'Del Mundo' for the newspaper is 'de El Mundo'.
    private static string WithoutArticle(string determiner) =>
        determiner switch
        {
            "del" => "de",
            "al" => "a",
            "Del" => "De",
            "Al" => "A",
            "el" or "la" or "los" or "las" or "El" or "La" or "Los" or "Las" => "",
            _ => determiner,
        };

    // After a preposition the article cannot be wrong; elsewhere the sentence may do without it.
    private static string WithArticle(string word, GrammaticalGender gender, GrammaticalNumber number)
    {
        if (!Prepositions.Contains(word))
            return word;
        var article = SpanishDeterminer.Agree("el", gender, number);
        return (word, article) switch
        {
            ("de", "el") => "del",
            ("a", "el") => "al",
            _ => $"{word} {article}",
        };
    }

    private static string Agreeing(
        string text,
        ref int from,
        string determiner,
        string form,
        Term term,
        GrammaticalNumber number
    )
    {
        // 'De la' is one determiner where it must become 'del'.
        var (before, preposition) = from > 0 ? WordBefore(text, from) : (0, "");
        if (determiner is "la" or "los" or "las" && preposition is "de" or "a")
        {
            from = before;
            determiner = $"{preposition} {determiner}";
        }

        var gender =
            term.Gender == GrammaticalGender.Feminine
            && number == GrammaticalNumber.Singular
            && SpanishArticles.BeginsWithStressedA(form)
                ? GrammaticalGender.Masculine
                : term.Gender;
        return Matches(determiner, term.Gender, number)
            ? determiner
            : SpanishDeterminer.Agree(determiner, gender, number);
    }

    private static bool Matches(string determiner, GrammaticalGender gender, GrammaticalNumber number) =>
        SpanishDeterminer.Read(determiner) == (gender, number);

    private static bool HasOwnArticle(Term term) =>
        term.Article == TermArticle.Own
        || term.Target.StartsWith("El ", StringComparison.Ordinal)
        || term.Target.StartsWith("La ", StringComparison.Ordinal)
        || term.Target.StartsWith("Los ", StringComparison.Ordinal)
        || term.Target.StartsWith("Las ", StringComparison.Ordinal);

    private static bool StartsSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" ¿¡«“\"'");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '…';
    }

    private static (int Start, string Word) WordBefore(string text, int start)
    {
        if (start == 0 || text[start - 1] != ' ')
            return (start, "");
        var from = start - 1;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        return (from, text[from..(start - 1)]);
    }

    // The word before, with the space between it and the term.
    private static InlineText Put(InlineText text, int from, int start, string wanted) =>
        text.Replace(from, start - from, wanted.Length == 0 ? "" : wanted + " ");
}
