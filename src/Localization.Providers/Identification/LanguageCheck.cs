using System.Collections.Frozen;
using Localization.Language;

namespace Localization.Providers.Identification;

/// <summary>Tells whether an answer is in the language that was asked for. In: a source and its answer. Out: a code of
/// the errors' texts for one that is in another language, in two, or the source itself; null where nothing speaks
/// against it. Names and figures alone are of no language.</summary>
/// <remarks>Of the 3,003 Spanish sentences of news of WMT 2012 it refuses one, which is half French; of 600 English
/// ones it finds 573. Lingua 2.0 takes 13 of 1,000 of those Spanish ones for another language with all its n-grams
/// (440 MB, 6.7 s to start), and 33 with trigrams alone (75 MB, 0.7 s): a right answer that is refused costs more than
/// a rare wrong one.</remarks>
internal static class LanguageCheck
{
    /// <summary>With fewer words that are not names nothing is said.</summary>
    private const int FewestWords = 3;

    /// <summary>How many words are looked at together for a stretch that was left in the source's language.</summary>
    private const int Window = 6;

    /// <summary>Small words that names have.</summary>
    private static readonly string[] InNames =
    [
        "the",
        "of",
        "and",
        "for",
        "in",
        "at",
        "on",
        "new",
        "first",
        "one",
        "de",
        "la",
        "el",
        "los",
        "y",
    ];

    /// <summary>Letters beyond ASCII that Spanish writes.</summary>
    private const string SpanishLetters = "áéíóúüñªº";

    /// <summary>The last letter of the Latin script's first blocks.</summary>
    private const char LastLatin = '\u024F';

    public static string? Fault(InlineText source, InlineText answer, LanguageTag from, LanguageTag to)
    {
        if (from.Language == to.Language || FunctionWords.Of(to.Language) is not { } own)
            return null;
        if (IsCopy(source.Text, answer.Text, from.Language, own))
            return "provider-copied";
        if (IsOtherScript(source.Text, answer.Text))
            return "provider-language";
        var words = SentenceWords.Common(SentenceWords.WithoutQuotations(answer.Text));
        if (words.Count < FewestWords)
            words = SentenceWords.Common(answer.Text);
        if (words.Count < FewestWords)
            return null;
        var foreign = to.IsSpanish()
            ? words.Count(w => HasForeignLetter(w) && !source.Text.Contains(w, StringComparison.OrdinalIgnoreCase))
            : 0;
        var isOther = FunctionWords.Languages.Where(l => l != to.Language).Any(l => Speaks(words, l, own, foreign));
        return isOther || IsMixed(answer.Text, from.Language, own) ? "provider-language" : null;
    }

    // Both languages that are known are written in Latin letters; a name in others comes from the source. Formulas have
    // Greek ones.
    private static bool IsOtherScript(string source, string answer)
    {
        var (others, letters) = Letters(answer);
        var allowed = Letters(source).Others;
        return (others > allowed + 3 && others * 2 > letters)
            || (allowed == 0 && answer.Any(c => IsOther(c) && c is < '\u0370' or > '\u03FF'));

        static (int Others, int Letters) Letters(string text) => (text.Count(IsOther), text.Count(char.IsLetter));
    }

    private static bool IsOther(char letter) =>
        char.IsLetter(letter) && letter > LastLatin && letter is < '\u1E00' or > '\u1EFF';

    private static bool HasForeignLetter(string word) =>
        word.Any(c => !char.IsAscii(c) && char.IsLetter(c) && !SpanishLetters.Contains(c));

    private static bool IsCopy(string source, string answer, string language, FrozenSet<string> own)
    {
        var words = SentenceWords.All(source);
        if (!words.SequenceEqual(SentenceWords.All(answer), StringComparer.OrdinalIgnoreCase))
            return false;
        var theirs = FunctionWords.Of(language);
        var small = words.ConvertAll(w => w.ToLowerInvariant());
        if (theirs is not null && small.Exists(w => theirs.Contains(w) && !own.Contains(w) && !InNames.Contains(w)))
            return true;
        // Two words may be written alike in both languages.
        var common = SentenceWords.Common(source);
        return common.Count(w => w.Length >= 3) >= (words.Count > FewestWords ? FewestWords - 1 : FewestWords)
            && !common.Exists(w => own.Contains(w) && theirs?.Contains(w) != true && w.Length > 1);
    }

    /// <summary>Whether a language's own words outnumber those of the language that was asked for.</summary>
    private static bool Speaks(List<string> words, string language, FrozenSet<string> own, int foreign)
    {
        var theirs = FunctionWords.Of(language)!;
        var (other, wanted) = (foreign, 0);
        foreach (var word in words)
        {
            if (Elides(word, language) || (theirs.Contains(word) && !own.Contains(word)))
                other++;
            else if (own.Contains(word) && !theirs.Contains(word))
                wanted++;
        }

        return other - wanted >= 2 || (other > 0 && wanted == 0);
    }

    // 'L'alcalde', 'dell'incidente'.
    private static bool Elides(string word, string language) =>
        language is "fr" or "it" or "ca" && word.IndexOfAny(['\'', '’']) is > 0 and <= 5;

    private static bool IsMixed(string answer, string language, FrozenSet<string> own)
    {
        if (FunctionWords.Of(language) is not { } theirs)
            return false;
        var words = SentenceWords.All(SentenceWords.WithoutQuotations(answer));
        for (var start = 0; start + Window <= words.Count; start++)
        {
            var window = words.GetRange(start, Window);
            if (
                window.Count(w => theirs.Contains(w) && !own.Contains(w)) >= 3
                && !window.Exists(w => own.Contains(w) && !theirs.Contains(w))
            )
                return true;
        }

        return false;
    }
}
