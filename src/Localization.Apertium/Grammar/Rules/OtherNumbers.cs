using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A number comes after <c>otros</c>: <c>two others stayed</c> is <c>otros dos se quedaron</c>.</summary>
internal static class OtherNumbers
{
    /// <summary>Moves the number.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i + 1].Form == "others"
                && units[i + 1].FollowsDirectly()
                && (units[i].Has("<num>") || units[i].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number })
                && !(i == 0 && char.IsUpper(units[0].Form[0]))
            )
                Words.MoveAfter(units, i, 1, i + 2);
        }
    }

    /// <summary>Makes their verb agree. Works on the target's words.</summary>
    public static void Agree(List<LexicalUnit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Form.StartsWith("otro<", StringComparison.OrdinalIgnoreCase)
                || !units[i].Form.Contains("<pl>", StringComparison.Ordinal)
                || !units[i + 1].Form.Contains("<num>", StringComparison.Ordinal)
            )
                continue;
            var verb = i + 2;
            if (units[verb].Form.Contains("<prn><pro>", StringComparison.Ordinal) && verb + 1 < units.Count)
                verb++;
            if (!units[verb].Form.Contains("<p3><sg>", StringComparison.Ordinal))
                continue;
            units[verb] = units[verb].Renamed(units[verb].Form.Replace("<sg>", "<pl>", StringComparison.Ordinal));
            // 'otros dos fueron herido'
            if (
                verb + 1 < units.Count
                && TargetTags.IsBe(units[verb].Form)
                && units[verb + 1].Form.Contains("<pp>", StringComparison.Ordinal)
            )
                units[verb + 1] = units[verb + 1]
                    .Renamed(units[verb + 1].Form.Replace("<sg>", "<pl>", StringComparison.Ordinal));
        }
    }
}
