using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What the readings of a word say of the verb that it may be.</summary>
internal static class VerbReadings
{
    /// <summary>Whether the word can only be a conjugated verb.</summary>
    public static bool IsFinite(List<LexicalUnit> units, int i)
    {
        if (units[i].Has("<gen>"))
            return false;
        var afterTo = i > 0 && (units[i - 1].Form == "to" || units[i - 1].IsDeterminer());
        // 'in May'
        if (units[i].Has("<vaux>"))
            return !afterTo && !(i > 0 && char.IsUpper(units[i].Form[0]));
        if (units[i].Has("<vbser>") || units[i].Has("<vbhaver>") || units[i].Has("<vbdo>"))
            return !afterTo && (units[i].Has("<pri>") || units[i].Has("<pres>") || units[i].Has("<past>"));
        if (units[i].Form is "have" or "do" && units[i].Has("<pres>"))
            return !afterTo && !(i > 0 && units[i - 1].Has("<vaux>"));
        foreach (var reading in units[i].Readings)
        {
            if (
                !reading.Contains("<vblex><past>", StringComparison.Ordinal)
                && !reading.Contains("<vblex><pri>", StringComparison.Ordinal)
            )
                return false;
        }

        return units[i].Readings.Length > 0 && units[i].Has("<vblex>");
    }

    /// <summary>Whether the word may be a form of one of these verbs.</summary>
    public static bool IsOf(List<LexicalUnit> units, int i, FrozenSet<string> lemmas)
    {
        foreach (var reading in units[i].Readings)
        {
            var tags = reading.IndexOf("<vb", StringComparison.Ordinal);
            if (tags > 0 && lemmas.Contains(reading[..tags]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause has a word that can only be a conjugated verb.</summary>
    public static bool HasFinite(List<LexicalUnit> units, Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (IsFinite(units, i))
                return true;
        }

        return false;
    }
}
