using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A name before adjective and noun goes after them: <c>the U.S. naval presence</c> is <c>la presencia naval
/// de Estados Unidos</c>. The pair's own rules do so only where the noun follows at once.</summary>
internal static class NameModifiers
{
    /// <summary>With these a noun phrase says when, not whose.</summary>
    private static readonly HashSet<string> Times = new(StringComparer.OrdinalIgnoreCase)
    {
        "last",
        "next",
        "this",
        "that",
        "each",
        "every",
        "early",
        "earlier",
        "late",
        "later",
        "only",
        "many",
        "several",
        "few",
        "more",
        "much",
    };

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (IsPersonBehindArticle(units, i, unit))
            {
                units.Insert(i, Words.Of());
                Words.MoveAfter(units, i, 2, i + 3);
                i += 2;
                continue;
            }

            if (
                !units[i].IsName(unit)
                || units[i].SlotIn(unit)!.PartOfSpeech is PartOfSpeech.Person or PartOfSpeech.ProperNoun
            )
                continue;
            if (units[i].SlotIn(unit)!.PartOfSpeech == PartOfSpeech.Product)
            {
                Appose(units, i);
                continue;
            }

            var end = EndOfNounPhrase(units, i + 1);
            if (IsAttributeBefore(units, i))
                end = i + 2;
            else if (IsInstitution(units, i))
                end = i + 4;
            else if (end - i < 3 || Times.Contains(units[i + 1].Form))
                continue;

            var of = Words.Of();
            units.Insert(i, of);
            Words.MoveAfter(units, i, 2, end + 1);
            i = end;
        }
    }

    // 'the Obama plan', 'the new Obama plan': a person takes no article, so it is the noun's.
    private static bool IsPersonBehindArticle(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var name = units[i];
        if (
            !(name.Has("<np><cog>") || name.Has("<np><ant>"))
            || name.IsAdjective()
            || name.IsNoun()
            || name.SlotIn(unit) is not null
            || !name.FollowsDirectly()
            || !units[i + 1].IsNoun()
            || MayBeVerb(units, i + 1)
            || !units[i + 1].FollowsDirectly()
            || char.IsUpper(units[i + 1].Form[0])
        )
            return false;
        var first = i - 1;
        if (first > 0 && units[first].IsAdjective() && units[first].FollowsDirectly())
            first--;
        return first >= 0 && (units[first].Has("<det><def>") || units[first].Has("<det><ind>"));
    }

    // 'the Obama plan failed' has its verb after it; in 'the Obama plans' it may be one.
    private static bool MayBeVerb(List<LexicalUnit> units, int i) =>
        units[i].Has("<vblex>")
        && !(
            i + 1 < units.Count
            && (units[i + 1].Has("<past>") || units[i + 1].Has("<vbser>") || units[i + 1].Has("<vaux>"))
        );

    // 'a potential U.S. attack': the adjective belongs to the noun after the name.
    private static bool IsAttributeBefore(List<LexicalUnit> units, int i)
    {
        if (
            i == 0
            || !units[i].FollowsDirectly()
            || !units[i - 1].IsAdjective()
            || units[i - 1].IsDeterminer()
            || !(i == 1 || units[i - 2].IsDeterminer() || units[i - 2].Has("<cm>") || units[i - 2].Has("<pr>"))
            || !units[i + 1].IsNoun()
            || !units[i + 1].FollowsDirectly()
        )
            return false;
        units[i - 1] = units[i - 1].Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
        return true;
    }

    // 'the U.S. Department of Agriculture': the state goes after the whole name.
    private static bool IsInstitution(List<LexicalUnit> units, int i) =>
        i + 3 < units.Count && IsCapitalNoun(units[i + 1]) && units[i + 2].Form == "of" && IsCapitalNoun(units[i + 3]);

    private static bool IsCapitalNoun(LexicalUnit unit) =>
        unit.IsNoun() && unit.FollowsDirectly() && char.IsUpper(unit.Form[0]);

    // A type goes after its noun as it is: 'Sukhoi jets' are 'jets Sukhoi'.
    private static void Appose(List<LexicalUnit> units, int i)
    {
        if (units[i + 1].IsNoun() && units[i + 1].FollowsDirectly() && !units[i + 1].IsDeterminer())
            Words.MoveAfter(units, i, 1, i + 2);
    }

    // Adjectives, then nouns; a word that may be a verb ends the phrase, unless nothing else would be its noun.
    private static int EndOfNounPhrase(List<LexicalUnit> units, int start)
    {
        var i = start;
        while (
            i < units.Count
            && units[i].IsAdjective()
            && !units[i].IsDeterminer()
            && !units[i].IsAdverb()
            && units[i].FollowsDirectly()
        )
            i++;
        if (i == start)
            return start;
        var noun = i;
        if (noun < units.Count && units[noun].IsNoun() && units[noun].FollowsDirectly())
            return noun + 1;
        return units[i - 1].IsNoun() ? i : start;
    }
}
