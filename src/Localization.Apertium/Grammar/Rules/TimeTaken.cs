using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The person who needs time is the subject in Spanish: <c>it took the team three days to reach them</c> is
/// <c>el equipo tardó tres días en alcanzarlos</c>; without a person it is <c>se tardó</c>.</summary>
internal static class TimeTaken
{
    private const int LongestGroup = 5;

    /// <summary>The key of the verb in the lexicon.</summary>
    private const string Verb = "take time";

    private static readonly FrozenSet<string> Times = (
        "second minute hour day week month year decade century seconds minutes hours days weeks months years decades "
        + "centuries time longer"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts the subject first.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 4 < units.Count; i++)
        {
            if (!units[i].Form.Equals("it", StringComparison.OrdinalIgnoreCase) || Take(units, i + 1) is not { } take)
                continue;
            var to = take + 2;
            while (to < units.Count && to < take + 12 && units[to].Form != "to" && !units[to].Has("<cm>"))
                to++;
            if (
                to + 1 >= units.Count
                || units[to].Form != "to"
                || !units[to + 1].Has("<inf>")
                || !Times.Contains(units[to - 1].Form)
            )
                continue;
            var time = Start(units, take + 1, to, unit);
            if (time is null || time > take + 1 + LongestGroup || units[take + 1].Has("<prn><obj>"))
                continue;
            units[to] = unit.Fixed(" ", "en", "<pr>");
            units[to + 1] = units[to + 1].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            Conjugate(units, i + 1, take, plural: time > take + 1 && units[time.Value - 1].Has("<pl>"));
            var capital = char.IsUpper(units[i].Form[0]);
            if (time == take + 1)
            {
                units[i] = unit.Fixed(units[i].Blank, capital ? "Se" : "se");
                continue;
            }

            var blank = units[i].Blank;
            units.RemoveAt(i);
            // 'took the team three days' becomes 'the team took three days'
            Words.MoveAfter(units, i, take - i, time.Value - 1);
            units[i].Blank = blank;
            if (capital)
                units[i] = units[i].Renamed(char.ToUpperInvariant(units[i].Form[0]) + units[i].Form[1..]);
        }
    }

    private static int? Take(List<LexicalUnit> units, int i)
    {
        if (i < units.Count && (units[i].Has("<vaux>") || units[i].Has("<vbhaver>")))
            i++;
        return
            i + 2 < units.Count
            && units[i].FollowsDirectly()
            && units[i + 1].FollowsDirectly()
            && (units[i].Has("take<vblex>") || units[i].Form == "took")
            ? i
            : null;
    }

    // Where the time begins: 'a', a figure or a number before its unit.
    private static int? Start(List<LexicalUnit> units, int start, int to, EncodedUnit unit)
    {
        for (var i = to - 2; i >= start && i >= to - 6; i--)
        {
            if (
                units[i].Has("<num>")
                || units[i].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number }
                || units[i].Form is "a" or "an" or "several" or "many" or "some" or "less" or "more"
            )
            {
                var more = Enumerable.Range(start, i - start).FirstOrDefault(k => IsRough(units[k].Form), i);
                return more;
            }
        }

        return null;
    }

    private static bool IsRough(string word) =>
        word
            is "almost"
                or "about"
                or "nearly"
                or "more"
                or "less"
                or "more than"
                or "less than"
                or "at least"
                or "over";

    private static void Conjugate(List<LexicalUnit> units, int first, int take, bool plural)
    {
        for (var i = first; i <= take; i++)
        {
            var readings = units[i].Readings.ToArray();
            if (i == take)
                readings =
                [
                    .. readings
                        .Where(r => r.StartsWith("take<vblex>", StringComparison.Ordinal))
                        .Select(r => Verb + r["take".Length..]),
                ];
            if (plural)
                readings = [.. readings.Select(r => r.Replace("<pri><p3><sg>", "<pres>", StringComparison.Ordinal))];
            units[i] = units[i].With([.. readings.Distinct()]);
        }
    }
}
