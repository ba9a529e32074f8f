using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>An approximate number of what somebody has comes before its owner: <c>the company's more than 100
/// workers</c> are <c>más de 100 trabajadores de la empresa</c>.</summary>
internal static class CountedPossessions
{
    private const int LongestOwner = 4;

    /// <summary>Moves the owner after what is counted.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 3 < units.Count; i++)
        {
            if (
                !units[i].Has("<gen>")
                || units[i + 1].Form is not ("more than" or "nearly" or "almost" or "roughly")
                || !(units[i + 2].Has("<num>") || units[i + 2].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number })
                || Start(units, i, unit) is not { } start
                || Noun(units, i + 3) is not { } noun
            )
                continue;
            var capital = char.IsUpper(units[start].Form[0]) && !units[start].IsName(unit);
            if (capital)
                units[start] = units[start].InLowerCase(unit);
            units.RemoveAt(i);
            units.Insert(noun, Words.Of());
            Words.MoveAfter(units, start, i - start, noun + 1);
            units[start + (noun - i) + 1].Blank = " ";
        }
    }

    // A determiner and what follows it, or a name.
    private static int? Start(List<LexicalUnit> units, int genitive, EncodedUnit unit)
    {
        if (units[genitive - 1].IsName(unit) || units[genitive - 1].Has("<np>"))
            return genitive - 1;
        for (var i = genitive - 1; i >= 0 && i >= genitive - LongestOwner; i--)
        {
            if (units[i].IsDeterminer())
                return i;
            if (!units[i].IsNoun() && !units[i].IsAdjective())
                return null;
        }

        return null;
    }

    private static int? Noun(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + LongestOwner && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Has("<n><pl>"))
                return i;
            if (!units[i].IsAdjective() && !units[i].IsNoun())
                return null;
        }

        return null;
    }
}
