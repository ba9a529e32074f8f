using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>Corrects what cannot precede a term: <c>la</c> before a stressed <c>a</c> (<c>el Águila</c>, <c>del
/// Águila</c>: RAE, <i>Nueva gramática</i>, §14.2c), a singular article before a plural (<c>el Estados Unidos</c>), and
/// a preposition without the article of a title (<c>del papa Francisco</c>).</summary>
internal static class SpanishArticles
{
    /// <summary>The text with the words before the term as they must be.</summary>
    public static InlineText Settle(InlineText target, int start, int length, TermOccurrence occurrence)
    {
        var text = target.Text;
        if (IsBareTitle(text, start, length, occurrence))
            return Introduced(target, start, length, occurrence);
        if (start < 2 || text[start - 1] != ' ')
            return target;
        var from = start - 1;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        var word = text[from..(start - 1)];
        var form = text.Substring(start, length);
        if (word is "la" or "La" or "una" or "Una" && IsStressed(form, occurrence))
            return Masculine(target, from, start, word);
        var title = form.Split(' ')[0];
        // 'El Estados Unidos' agrees with nothing, whoever wrote it.
        if (SpanishDemonyms.Of(form).Length > 0 && SpanishGender.IsPlural(title) && WithoutArticle(word) is { } rest)
        {
            var settled = target.Replace(from, start - from, rest);
            // Another article may precede the one that is gone: 'del el Estados Unidos'.
            return rest.Length == 0 ? Settle(settled, from, length, occurrence) : settled;
        }

        return
            occurrence.Term.PartOfSpeech == PartOfSpeech.Person
            && form.Contains(' ', StringComparison.Ordinal)
            && SpanishTitles.IsTitle(title)
            && word is "de" or "a"
            ? target.Replace(from, word.Length, Contracted(word, IsFeminine(occurrence.Term, title)))
            : target;
    }

    /// <summary>Whether a noun begins with a stressed <c>a</c>: <c>arma</c>, <c>Águila</c>, <c>hacha</c>. Two syllables
    /// without an accent are stressed on the first.</summary>
    public static bool BeginsWithStressedA(string form)
    {
        var word = form.Split(' ')[0].ToLowerInvariant();
        var first = word.StartsWith('h') ? word.AsSpan(1) : word;
        return first.StartsWith("á", StringComparison.Ordinal)
            || (
                first.StartsWith("a", StringComparison.Ordinal)
                && Syllables(word) == 2
                && !word.AsSpan().ContainsAny("éíóú")
                && word[^1] is 'a' or 'e' or 'o'
            );
    }

    // 'Papa Francisco rezó': English has no article there.
    private static bool IsBareTitle(string text, int start, int length, TermOccurrence occurrence) =>
        occurrence.Term is { PartOfSpeech: PartOfSpeech.Person, Article: TermArticle.Definite }
        && start + length < text.Length
        && (
            start == 0
            || text[start - 1] is '«' or '“' or '"' or '¿' or '¡'
            || (start > 1 && text[start - 1] == ' ' && text[start - 2] is '.' or '!' or '?')
        )
        && SpanishTitles.GenderOf(occurrence.Term.Target) != GrammaticalGender.Unknown
        && text[start + length] == ' ';

    private static InlineText Introduced(InlineText target, int start, int length, TermOccurrence occurrence)
    {
        var form = target.Text.Substring(start, length);
        var article = SpanishTitles.GenderOf(occurrence.Term.Target) == GrammaticalGender.Feminine ? "La " : "El ";
        return target.Replace(start, length, article + char.ToLowerInvariant(form[0]) + form[1..]);
    }

    private static string? WithoutArticle(string word) =>
        word switch
        {
            "el" or "El" => "",
            "al" => "a ",
            "Al" => "A ",
            "del" => "de ",
            "Del" => "De ",
            _ => null,
        };

    private static bool IsStressed(string form, TermOccurrence occurrence) =>
        occurrence.Term.Gender == GrammaticalGender.Feminine
        && TargetInflection.NumberOf(occurrence) == GrammaticalNumber.Singular
        && occurrence.Term.PartOfSpeech != PartOfSpeech.Person
        && BeginsWithStressedA(form);

    private static bool IsFeminine(Term term, string title) =>
        term.Gender == GrammaticalGender.Feminine || title.EndsWith('a') && title is not ("papa" or "ayatolá");

    private static string Contracted(string preposition, bool feminine) =>
        feminine ? preposition + " la"
        : preposition == "de" ? "del"
        : "al";

    private static InlineText Masculine(InlineText target, int from, int start, string word)
    {
        var text = target.Text;
        if (
            word == "la"
            && from >= 3
            && text.AsSpan(0, from).EndsWith("de ", StringComparison.OrdinalIgnoreCase)
            && IsEdge(text, from - 4)
        )
            return target.Replace(from - 3, start - from + 3, text[from - 3] + "el ");
        if (
            word == "la"
            && from >= 2
            && text.AsSpan(0, from).EndsWith("a ", StringComparison.OrdinalIgnoreCase)
            && IsEdge(text, from - 3)
        )
            return target.Replace(from - 2, start - from + 2, text[from - 2] + "l ");
        var article = word switch
        {
            "la" => "el",
            "La" => "El",
            "Una" => "Un",
            _ => "un",
        };
        return target.Replace(from, word.Length, article);
    }

    private static bool IsEdge(string text, int index) => index < 0 || !char.IsLetter(text[index]);

    private static int Syllables(string word)
    {
        var count = 0;
        var inVowels = false;
        foreach (var c in word)
        {
            var vowel = "aeiouáéíóúü".Contains(c, StringComparison.Ordinal);
            count += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }

        return count;
    }
}
