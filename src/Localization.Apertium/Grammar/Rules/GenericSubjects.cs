using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A subject in the plural that is more than its noun: <c>Experts at the first congress said</c> are <c>Los
/// expertos</c>. Where the verb follows at once the pair knows it. Works on what lexical transfer gave.</summary>
internal static class GenericSubjects
{
    private const int LongestAside = 10;

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
            && (units[next].FollowsDirectly() || units[next].Is("<cm>"))
            && (
                units[next].Is("<pr>")
                || IsRelative(units, next)
                || IsAside(units, i, next)
                || (units[i] != noun && (units[next].Is("<past>") || units[next].Is("<pres>")))
            )
            && units.Skip(next).Any(static u => u.Is("<pres>") || u.Is("<pri>") || u.Is("<past>"));
    }

    // 'people who sleep less tend', but the item of a list 'cuts that stop pumps'
    private static bool IsRelative(List<LexicalUnit> units, int i) =>
        units[i].Lemma() is "who" or "that"
        && !units[i].Is("<det>")
        && units.Skip(i).Count(static u => u.Is("<pres>") || u.Is("<pri>") || u.Is("<past>") || u.Is("<vaux>")) > 1
        && i + 1 < units.Count
        && (units[i + 1].Is("<pres>") || units[i + 1].Is("<past>"));

    // 'exports, excluding oil, fell'
    private static bool IsAside(List<LexicalUnit> units, int start, int comma)
    {
        if (start > 0 || !units[comma].Is("<cm>"))
            return false;
        for (var i = comma + 1; i + 1 < units.Count && i <= comma + LongestAside; i++)
        {
            if (units[i].Is("<sent>") || units[i].Is("<cnjcoo>"))
                return false;
            if (units[i].Is("<cm>"))
                return units[i + 1].Is("<past>") || units[i + 1].Is("<pres>") || units[i + 1].Is("<vaux>");
        }

        return false;
    }

    private static LexicalUnit InSmallLetters(LexicalUnit word) =>
        new(word.Blank, [Small(word.Form), .. word.Readings.ToArray().Select(Small)]);

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
