using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What comes after <c>be</c> and before no noun is an adjective where it may be an adverb too: <c>stocks are
/// low</c>. What is up or down has risen or fallen: <c>prices are up</c>.</summary>
internal static class PredicateAdjectives
{
    private static readonly FrozenSet<string> Both = (
        "low high long late early hard fast deep wide close far flat short clear right wrong slow loud quick cheap "
        + "fair free full good safe sure tight light"
    )
        .Split(' ')
        .ToFrozenSet();

    // What goes up and down.
    private static readonly FrozenSet<string> Measured = (
        "price sale export import stock share oil gold market inflation profit revenue supply demand production output "
        + "value figure unemployment rate cost wage crime temperature turnout index dollar euro peso yen crude wheat "
        + "income spending traffic"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!units[i].Has("<vbser>") || units[i].Has("<inf>") || units[i].Has("<pp>") || units[i].Has("<ger>"))
                continue;
            var k = i + 1;
            while (k + 1 < units.Count && k < i + 3 && IsDegree(units[k]))
                k++;
            if (!units[k].FollowsDirectly())
                continue;
            if (Both.Contains(units[k].Form) && !IsBeforeNoun(units, k))
                units[k] = units[k].Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
            else if (units[k].Form is "up" or "down" && k == i + 1)
                Move(units, i, k);
        }
    }

    private static bool IsDegree(LexicalUnit word) =>
        word.FollowsDirectly()
        && word.Form is "very" or "too" or "so" or "still" or "now" or "also" or "not" or "quite" or "already" or "n't";

    private static bool IsBeforeNoun(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count
        && units[i + 1].FollowsDirectly()
        && (
            units[i + 1].IsNoun()
            || units[i + 1].IsAdjective()
            || units[i + 1].Has("<ger>")
            || units[i + 1].IsParticiple()
        );

    // 'prices are up' is 'have risen', 'prices were up' is 'rose'.
    private static void Move(List<LexicalUnit> units, int be, int particle)
    {
        if (be == 0 || !IsMeasured(units[be - 1]))
            return;
        var verb = units[particle].Form == "up" ? "rise" : "fall";
        if (units[be].Has("<past>"))
        {
            units[be] = new LexicalUnit(units[be].Blank, verb, verb + "<vblex><past>");
            units.RemoveAt(particle);
            return;
        }

        var singular = units[be].Has("<p3><sg>");
        units[be] = new LexicalUnit(
            units[be].Blank,
            singular ? "has" : "have",
            singular ? "have<vbhaver><pri><p3><sg>" : "have<vbhaver><pres>"
        );
        units[particle] = new LexicalUnit(units[particle].Blank, verb, verb + "<vblex><pp>");
    }

    private static bool IsMeasured(LexicalUnit subject)
    {
        foreach (var reading in subject.Readings)
        {
            var tags = reading.IndexOf("<n>", StringComparison.Ordinal);
            if (tags > 0 && Measured.Contains(reading[..tags].ToLowerInvariant()))
                return true;
        }

        return false;
    }
}
