using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A relative whose antecedent is a clause: <c>he lost, which means he must resign</c> is <c>perdió, lo que
/// significa que debe dimitir</c>, <c>which is why</c> is <c>por lo que</c>.</summary>
internal static class ClauseRelatives
{
    private static readonly FrozenSet<string> Verbs = (
        "means meant makes made suggests suggested implies implied explains explained"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Replaces the relative.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (units[i].Form != "which" || !units[i - 1].Has("<cm>"))
                continue;
            if (units[i + 1].Form is "is" or "was" && units[i + 2].Form == "why")
            {
                units[i] = unit.Fixed(units[i].Blank, "por lo que", "<cnjadv>");
                units.RemoveRange(i + 1, 2);
            }
            else if (Verbs.Contains(units[i + 1].Form))
            {
                unit.AfterClause = true;
                if (units[i + 1].Form is "means" or "meant" && IsSubject(units[i + 2], unit))
                    units.Insert(i + 2, WantedActions.That());
            }
        }
    }

    /// <summary>Writes <c>lo que</c>.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.AfterClause)
            return;
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form.Contains("<rel>", StringComparison.Ordinal)
                && units[i - 1].Form.Contains("<cm>", StringComparison.Ordinal)
                && units[i + 1].Form.Split('<')[0] is "significar" or "hacer" or "sugerir" or "implicar" or "explicar"
            )
            {
                units.Insert(i++, new LexicalUnit(" ", "lo<det><def><nt><sg>"));
                units[i].Blank = " ";
            }
        }
    }

    private static bool IsSubject(LexicalUnit word, EncodedUnit unit) =>
        word.Has("<prn><subj>") || word.Has("<det>") || word.Has("<np>") || word.Has("<n><pl>") || word.IsName(unit);
}
