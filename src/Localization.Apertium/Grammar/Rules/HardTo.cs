using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Hard</c> before an infinitive means difficult: <c>hard to learn</c> is <c>difícil de aprender</c>, not
/// <c>duro</c>.</summary>
internal static class HardTo
{
    /// <summary>Replaces the adjective.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                units[i].Form is not ("hard" or "harder")
                || !units[i].IsAdjective()
                || !(units[i + 1].Form == "to" && units[i + 2].Has("<inf>") || units[i + 1].Form == "for")
            )
                continue;
            var isCompared = units[i].Form == "harder";
            units[i] = new LexicalUnit(units[i].Blank, "difficult", "difficult<adj>");
            if (!isCompared)
                continue;
            units.Insert(i, new LexicalUnit(units[i].Blank, "more", "more<preadv>", "more<adv>"));
            units[i + 1].Blank = " ";
        }
    }
}
