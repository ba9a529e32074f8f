using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Be to</c> with a person as its subject is a future: <c>teachers are to strike next week</c> is <c>los
/// profesores harán huelga</c>; but <c>the aim is to win</c> is <c>el objetivo es ganar</c>.</summary>
internal static class PlannedActions
{
    private static readonly FrozenSet<string> Aims = (
        "aim goal objective purpose plan idea task job role challenge mission duty priority intention motivation dream "
        + "hope wish ambition desire strategy way solution answer question problem point key trick step decision "
        + "option alternative choice order advice if"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes a modal of the verb.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (
                !(units[i].Has("be<vbser><pri>") || units[i].Has("be<vbser><pres>") || units[i].Has("be<vbser><past>"))
                || units[i].Has("+")
                || units[i + 1].Form != "to"
                || !units[i + 1].FollowsDirectly()
                || !units[i + 2].Has("<inf>")
                || !IsPerson(units[i - 1], unit)
                || IsAim(units, i)
            )
                continue;
            var modal = units[i].Has("<past>") ? "would" : "will";
            units[i] = new LexicalUnit(units[i].Blank, modal, modal + "<vaux><inf>");
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            units.RemoveAt(i + 1);
        }
    }

    // 'the goal of the players is to win', 'if he was to win'
    private static bool IsAim(List<LexicalUnit> units, int be)
    {
        for (var i = be - 1; i >= 0 && i > be - 10; i--)
        {
            if (Aims.Contains(units[i].Form.ToLowerInvariant()))
                return true;
            if (units[i].Has("<cm>") || units[i].Has("<sent>"))
                return false;
        }

        return false;
    }

    private static bool IsPerson(LexicalUnit word, EncodedUnit unit)
    {
        if (
            word.Form.ToLowerInvariant() is "he" or "she" or "they" or "we" or "i"
            || word.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Person }
        )
            return true;
        foreach (var reading in word.Readings)
        {
            var tags = reading.IndexOf("<n>", StringComparison.Ordinal);
            if (tags > 0 && People.Has(reading[..tags].ToLowerInvariant()))
                return true;
        }

        return false;
    }
}
