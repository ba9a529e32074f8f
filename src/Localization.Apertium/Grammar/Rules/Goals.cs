using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What somebody aims at is an infinitive without a preposition: <c>the aim is to rescue the miners</c> is
/// <c>el objetivo es rescatar a los mineros</c>.</summary>
internal static class Goals
{
    private const int Reach = 9;

    private static readonly FrozenSet<string> Aims = (
        "aim goal purpose objective target plan idea intention task job mission dream duty role priority challenge "
        + "hope wish ambition strategy solution alternative option way key"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Removes the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Has("<vbser>")
                || units[i].Has("<inf>")
                || units[i + 1].Form != "to"
                || !units[i + 2].Has("<vblex><inf>")
                || Aim(units, i) is not { } aim
            )
                continue;
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
            units.RemoveAt(i + 1);
            // A goal that is not scored
            if (units[aim].Form is "goal" or "goals")
                units[aim] = units[aim].With(units[aim].Form == "goal" ? "aim<n><sg>" : "aim<n><pl>");
        }
    }

    // The noun of the subject, with no verb between.
    private static int? Aim(List<LexicalUnit> units, int be)
    {
        for (var i = be - 1; i >= 0 && i >= be - Reach; i--)
        {
            if (units[i].Has("<sent>") || units[i].Has("<cm>") || VerbReadings.IsFinite(units, i))
                return null;
            if (
                units[i]
                    .Readings.ToArray()
                    .Any(r =>
                        r.Contains("<n>", StringComparison.Ordinal) && Aims.Contains(r.Split('<')[0].ToLowerInvariant())
                    )
            )
                return i;
        }

        return null;
    }
}
