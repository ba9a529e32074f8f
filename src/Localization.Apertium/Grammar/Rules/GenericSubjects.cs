using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A subject in the plural that is more than its noun: <c>Experts at the first congress said</c> are <c>Los
/// expertos</c>. Where the verb follows at once the pair knows it. Works on what lexical transfer gave.</summary>
internal static class GenericSubjects
{
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (i > 0 && !(units[i - 1].Is("<cnjsub>") && units[i].FollowsDirectly()) || !IsSubject(units, i))
                continue;
            var capital = i == 0 && char.IsUpper(units[0].Form[0]);
            units.Insert(i, TransferWords.Article(units[i].Blank, capital));
            i++;
            units[i].Blank = " ";
            if (capital)
                units[i] = InSmallLetters(units[i]);
        }
    }

    private static bool IsSubject(List<LexicalUnit> units, int i)
    {
        // 'thousands marched' has none in Spanish either.
        if (
            TransferWords.BareNoun(units, i) is not { } noun
            || !noun.Is("<n><pl>")
            || noun.Lemma() is "thousand" or "hundred" or "dozen" or "million" or "billion" or "score"
        )
            return false;
        var next = units.IndexOf(noun) + 1;
        return next < units.Count
            && units[next].FollowsDirectly()
            && (units[next].Is("<pr>") || (units[i] != noun && (units[next].Is("<past>") || units[next].Is("<pres>"))))
            && units.Skip(next).Any(static u => u.Is("<pres>") || u.Is("<pri>") || u.Is("<past>"));
    }

    private static LexicalUnit InSmallLetters(LexicalUnit word) =>
        new(word.Blank, [Small(word.Form), .. word.Readings.ToArray().Select(Small)]);

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
