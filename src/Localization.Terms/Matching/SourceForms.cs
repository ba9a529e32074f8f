using Localization.Model;

namespace Localization.Terms.Matching;

/// <summary>The regular forms of an English source term (Quirk et al. 1985, §3.2 and §5.80).</summary>
internal static class SourceForms
{
    /// <summary>The forms besides the term itself, each with its number.</summary>
    public static IEnumerable<(string Form, GrammaticalNumber Number)> Of(Term term, string text)
    {
        if (term.Match == TermMatch.Exact || text.Length < 2 || !char.IsLetterOrDigit(text[^1]))
            return [];
        if (term.PartOfSpeech == PartOfSpeech.Verb)
            return VerbForms(text).Select(form => (form, GrammaticalNumber.Singular));

        var plurals = new List<(string, GrammaticalNumber)>
        {
            (Plural(text, term.PartOfSpeech), GrammaticalNumber.Plural),
        };
        // Of 'chief of staff' it is the chief who stands in the plural.
        if (term.PartOfSpeech == PartOfSpeech.Noun && text.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of)
            plurals.Add((Plural(text[..of], PartOfSpeech.Noun) + text[of..], GrammaticalNumber.Plural));
        return plurals;
    }

    // 'Stories' are not several people called Story, but allies are.
    private static string Plural(string text, PartOfSpeech partOfSpeech) =>
        text switch
        {
            [.. var stem, var before, 'y'] when partOfSpeech == PartOfSpeech.Noun && !IsVowel(before) =>
                $"{stem}{before}ies",
            [.., 's' or 'x' or 'z' or 'S' or 'X' or 'Z'] or [.., 'c' or 's', 'h'] => text + "es",
            _ => text + "s",
        };

    // The first word is the verb: 'step up', 'stepped up'.
    private static IEnumerable<string> VerbForms(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : text.Length;
        var (verb, rest) = (text[..end], text[end..]);
        var stem = verb switch
        {
            [.. var first, 'e'] => first,
            [.., var a, var b, var c] when !IsVowel(a) && IsVowel(b) && !IsVowel(c) && c is not ('w' or 'x' or 'y') =>
                verb + c,
            _ => verb,
        };
        yield return Plural(verb, PartOfSpeech.Noun) + rest;
        yield return (verb is [.. var y, var before, 'y'] && !IsVowel(before) ? $"{y}{before}ied" : stem + "ed") + rest;
        yield return stem + "ing" + rest;
    }

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';
}
