using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The verb of several people of whom one speaks is in the first person: <c>Ana y yo trabajamos</c> (RAE,
/// Nueva gramática §33.7).</summary>
internal static class PersonAgreement
{
    // 'lo que dices o pienso': the subject goes on.
    private static void Second(List<LexicalUnit> units, int i)
    {
        const string First = "<pri><p1><sg>";
        if (
            units[i - 1].Form == "o<cnjcoo>"
            && units[i].Form.EndsWith(First, StringComparison.Ordinal)
            && units[i - 2].Form.IndexOf("<pri><p", StringComparison.Ordinal) is > 0 and var tags
            && units[i - 2].Form.Length == tags + First.Length
        )
            units[i] = units[i].Renamed(units[i].Form[..^First.Length] + units[i - 2].Form[tags..]);
    }

    /// <summary>Gives the verb its person.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 2; i + 1 < units.Count; i++)
        {
            Second(units, i);
            if (
                units[i - 1].Form is not ("y<cnjcoo>" or "ni<cnjcoo>")
                || !units[i].Form.StartsWith("prpers<prn><tn><p1><mf><sg>", StringComparison.Ordinal)
            )
                continue;
            var verb = i + 1;
            while (
                verb < units.Count
                && (
                    units[verb].Form.EndsWith("<adv>", StringComparison.Ordinal)
                    || units[verb].Form.Contains("<prn><pro>", StringComparison.Ordinal)
                )
            )
                verb++;
            if (verb < units.Count && units[verb].Form.Contains("<vb", StringComparison.Ordinal))
                units[verb] = units[verb]
                    .Renamed(
                        units[verb]
                            .Form.Replace("<p3><pl>", "<p1><pl>", StringComparison.Ordinal)
                            .Replace("<p3><sg>", "<p1><pl>", StringComparison.Ordinal)
                            .Replace("<p1><sg>", "<p1><pl>", StringComparison.Ordinal)
                    );
        }
    }
}
