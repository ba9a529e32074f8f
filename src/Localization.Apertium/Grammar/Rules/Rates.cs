using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>So many in each unit of time: <c>barrels a day</c> are <c>barriles al día</c>.</summary>
internal static class Rates
{
    private static readonly Dictionary<string, string> Spanish = new()
    {
        ["second"] = "por segundo",
        ["minute"] = "por minuto",
        ["hour"] = "por hora",
        ["day"] = "al día",
        ["week"] = "a la semana",
        ["month"] = "al mes",
        ["year"] = "al año",
    };

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form is not ("a" or "an")
                || !units[i].FollowsDirectly()
                || !units[i + 1].FollowsDirectly()
                || !Spanish.TryGetValue(units[i + 1].Form, out var spanish)
                || !IsAmount(units[i - 1], unit)
                || (
                    i + 2 < units.Count
                    && units[i + 2].Form is "ago" or "later" or "after" or "before" or "earlier" or "old" or "-"
                )
            )
                continue;
            units[i] = unit.Fixed(units[i].Blank, spanish);
            units.RemoveAt(i + 1);
        }
    }

    private static bool IsAmount(LexicalUnit word, EncodedUnit unit) =>
        (word.Has("<n><pl>") && !word.Has("<vblex>"))
        || word.Form is "times" or "once" or "twice"
        || word.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number };
}
