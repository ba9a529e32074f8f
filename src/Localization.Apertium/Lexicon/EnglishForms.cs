using Localization.Language.English;

namespace Localization.Apertium.Lexicon;

/// <summary>The forms of English words, with the readings that the pair's analyser would give them.</summary>
internal static class EnglishForms
{
    /// <summary>The forms of an entry, those in <c>-ise</c> with those in <c>-ize</c>.</summary>
    public static IEnumerable<(string Form, string Reading)> Of(LexiconEntry entry)
    {
        var word = entry.English;
        return entry.Class == "vblex" && word.EndsWith("ize", StringComparison.Ordinal)
            ? Of(entry, word).Concat(Of(entry, word[..^3] + "ise"))
            : Of(entry, word);
    }

    private static IEnumerable<(string Form, string Reading)> Of(LexiconEntry entry, string word)
    {
        var lemma = entry.English;
        return entry.Class switch
        {
            "n" => EnglishPlural
                .OfNoun(word)
                .Where(f => f != word)
                .Select(f => (f, $"{lemma}<n><pl>"))
                .Prepend((word, $"{lemma}<n><sg>")),
            "vblex" =>
            [
                (word, $"{lemma}<vblex><inf>"),
                (word, $"{lemma}<vblex><pres>"),
                (EnglishVerb.ThirdPerson(word), $"{lemma}<vblex><pri><p3><sg>"),
                .. EnglishVerb.PastForms(word).Select(f => (f, $"{lemma}<vblex><past>")),
                .. EnglishVerb.Participles(word).Select(f => (f, $"{lemma}<vblex><pp>")),
                .. EnglishVerb.Gerunds(word).Select(f => (f, $"{lemma}<vblex><ger>")),
            ],
            var other => [(word, $"{lemma}<{other}>")],
        };
    }
}
