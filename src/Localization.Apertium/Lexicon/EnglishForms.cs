namespace Localization.Apertium.Lexicon;

/// <summary>The regular forms of English words, with the readings that the pair's analyser would give them.</summary>
internal static class EnglishForms
{
    /// <summary>The forms of an entry.</summary>
    public static IEnumerable<(string Form, string Reading)> Of(LexiconEntry entry)
    {
        var word = entry.English;
        switch (entry.Class)
        {
            case "n":
                yield return (word, $"{word}<n><sg>");
                yield return (Plural(word), $"{word}<n><pl>");
                break;
            case "vblex":
                yield return (word, $"{word}<vblex><inf>");
                yield return (word, $"{word}<vblex><pres>");
                yield return (Plural(word), $"{word}<vblex><pri><p3><sg>");
                yield return (With(word, "ed"), $"{word}<vblex><past>");
                yield return (With(word, "ed"), $"{word}<vblex><pp>");
                yield return (With(word, "ing"), $"{word}<vblex><ger>");
                break;
            default:
                yield return (word, $"{word}<{entry.Class}>");
                break;
        }
    }

    private static string Plural(string word) =>
        word switch
        {
            [.. var stem, 'm', 'a', 'n'] => stem + "men",
            "loaf" => "loaves",
            "cargo" => "cargoes",
            [.. var stem, var before, 'y'] when !"aeiou".Contains(before, StringComparison.Ordinal) =>
                $"{stem}{before}ies",
            [.., 's' or 'x'] => word + "es",
            [.., 'c' or 's', 'h'] => word + "es",
            _ => word + "s",
        };

    private static string With(string verb, string ending) =>
        (verb, ending) switch
        {
            ([.. var stem, 'e'], _) => stem + ending,
            ([.. var stem, 'y'], "ed") when !stem.EndsWith('o') => stem + "ied",
            // Short words double their last letter: penned, acquitted.
            ("pen" or "acquit" or "rebut" or "recur", _) => verb + verb[^1] + ending,
            _ => verb + ending,
        };
}
