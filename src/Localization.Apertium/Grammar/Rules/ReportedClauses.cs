using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Clauses that report what somebody said, without a conjunction.</summary>
internal static class ReportedClauses
{
    private const int Reach = 5;

    /// <summary>The last word before the clause of <c>told police he had left</c>; null where there is none.</summary>
    public static int? Told(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (units[i].Form is not ("told" or "tell" or "tells" or "telling"))
            return null;
        var k = i + 1;
        while (
            k < units.Count
            && k <= i + Reach
            && units[k].FollowsDirectly()
            && !units[k].Has("<subj>")
            && (
                units[k].IsDeterminer()
                || units[k].IsAdjective()
                || units[k].IsNoun()
                || units[k].Has("<np>")
                || units[k].SlotIn(unit) is not null
                || units[k].IsUnknown
            )
        )
            k++;
        return
            k > i + 1
            && k + 1 < units.Count
            && (units[k - 1].SlotIn(unit) is not null || IsAddressee(units[k - 1]))
            && units[k].FollowsDirectly()
            && units[k].Form is "he" or "she" or "they" or "we"
            && (VerbReadings.IsFinite(units, k + 1) || units[k + 1].Has("<past>"))
            ? k - 1
            : null;
    }

    /// <summary>Whether a clause without <c>that</c> follows <c>said</c>: <c>the company said net profit
    /// fell</c>.</summary>
    public static bool IsSaid(List<LexicalUnit> units, int said, EncodedUnit unit)
    {
        if (
            units[said].Form != "said"
            || said == 0
            || !(units[said - 1].IsNoun() || units[said - 1].Has("<np>") || units[said - 1].IsName(unit))
        )
            return false;
        var k = said + 1;
        while (
            k < units.Count
            && k <= said + 3
            && units[k].FollowsDirectly()
            && (units[k].IsNoun() || units[k].IsAdjective())
            && !units[k].Has("<past>")
        )
            k++;
        return k > said + 1
            && k < units.Count
            && units[k].FollowsDirectly()
            && units[k - 1].IsNoun()
            && units[k].Has("<vblex><past>");
    }

    // Somebody who can be told something, not 'telling a story'.
    private static bool IsAddressee(LexicalUnit word)
    {
        if (word.Has("<np>") || word.Has("<acr>") || word.IsUnknown)
            return true;
        foreach (var reading in word.Readings)
        {
            var tags = reading.IndexOf("<n>", StringComparison.Ordinal);
            if (
                tags > 0
                && (
                    People.Has(reading[..tags].ToLowerInvariant())
                    || reading[..tags] is "court" or "committee" or "parliament" or "inquiry" or "agency" or "jury"
                )
            )
                return true;
        }

        return false;
    }
}
