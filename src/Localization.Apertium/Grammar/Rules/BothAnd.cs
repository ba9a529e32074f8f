using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Both</c> before two things after a preposition: <c>in both Iraq and Syria</c> is <c>tanto en Irak como
/// en Siria</c> (RAE, Nueva gramática §31.2).</summary>
internal static class BothAnd
{
    private const int LongestPart = 5;

    private static readonly FrozenSet<string> Prepositions = (
        "in on of for to with from by at against about into through between"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Replaces the conjunctions and repeats the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (IsPredicate(units, i))
            {
                units.RemoveAt(i + 1);
                continue;
            }

            if (
                !Prepositions.Contains(units[i].Form.ToLowerInvariant())
                || units[i + 1].Form != "both"
                || !units[i + 1].FollowsDirectly()
                || And(units, i + 2) is not { } and
            )
                continue;
            var preposition = units[i];
            var capital = char.IsUpper(preposition.Form[0]);
            units[and] = unit.Fixed(" ", "como", "<adv>");
            units.Insert(and + 1, Lower(preposition, " "));
            units[i] = unit.Fixed(preposition.Blank, capital ? "Tanto" : "tanto", "<adv>");
            units[i + 1] = Lower(preposition, " ");
        }
    }

    // 'they are both tired and hungry'
    private static bool IsPredicate(List<LexicalUnit> units, int be) =>
        be + 4 < units.Count
        && units[be].Has("<vbser>")
        && units[be + 1].Form == "both"
        && (units[be + 2].IsAdjective() || units[be + 2].IsParticiple())
        && units[be + 3].Form == "and"
        && (units[be + 4].IsAdjective() || units[be + 4].IsParticiple());

    private static LexicalUnit Lower(LexicalUnit preposition, string blank)
    {
        var form = char.ToLowerInvariant(preposition.Form[0]) + preposition.Form[1..];
        return new LexicalUnit(
            blank,
            [
                form,
                .. preposition
                    .Readings.ToArray()
                    .Where(r => r.Contains("<pr>", StringComparison.Ordinal))
                    .Select(r => char.ToLowerInvariant(r[0]) + r[1..]),
            ]
        );
    }

    // 'both private and state sectors' have one noun.
    private static bool IsThing(List<LexicalUnit> units, int i) =>
        units[i].Has("<np>") || units[i].IsUnknown || (units[i].IsNoun() && !units[i].IsAdjective());

    // The 'and' between two groups without a verb.
    private static int? And(List<LexicalUnit> units, int start)
    {
        for (var i = start; i + 1 < units.Count && i <= start + LongestPart; i++)
        {
            if (units[i].Form == "and")
                return i > start && IsThing(units, i - 1) ? i : null;
            if (
                VerbReadings.IsFinite(units, i)
                || units[i].Has("<past>")
                || units[i].Has("<cm>")
                || units[i].Has("<sent>")
            )
                return null;
        }

        return null;
    }
}
