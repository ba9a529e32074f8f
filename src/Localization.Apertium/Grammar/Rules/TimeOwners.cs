using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What belongs to a time: <c>this year's coffee harvest</c> is <c>la cosecha de café de este año</c>. To the
/// pair most times are adverbs, which own nothing.</summary>
internal static class TimeOwners
{
    private static readonly FrozenDictionary<string, string> Times = new Dictionary<string, string>
    {
        ["today"] = "de hoy",
        ["yesterday"] = "de ayer",
        ["tomorrow"] = "de mañana",
        ["tonight"] = "de esta noche",
        ["last night"] = "de anoche",
        ["this morning"] = "de esta mañana",
        ["this afternoon"] = "de esta tarde",
        ["this evening"] = "de esta noche",
        ["this week"] = "de esta semana",
        ["last week"] = "de la semana pasada",
        ["next week"] = "de la próxima semana",
        ["this weekend"] = "de este fin de semana",
        ["last weekend"] = "del fin de semana pasado",
        ["next weekend"] = "del próximo fin de semana",
        ["this month"] = "de este mes",
        ["last month"] = "del mes pasado",
        ["next month"] = "del próximo mes",
        ["this year"] = "de este año",
        ["last year"] = "del año pasado",
        ["next year"] = "del próximo año",
        ["this season"] = "de esta temporada",
        ["last season"] = "de la temporada pasada",
        ["next season"] = "de la próxima temporada",
        ["this summer"] = "de este verano",
        ["last summer"] = "del verano pasado",
        ["next summer"] = "del próximo verano",
        ["this spring"] = "de esta primavera",
        ["last spring"] = "de la primavera pasada",
        ["next spring"] = "de la próxima primavera",
        ["last fall"] = "del otoño pasado",
        ["last autumn"] = "del otoño pasado",
        ["this winter"] = "de este invierno",
        ["last winter"] = "del invierno pasado",
        ["next winter"] = "del próximo invierno",
    }.ToFrozenDictionary();

    /// <summary>Puts the time after what belongs to it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (!units[i].Has("<gen>") || Owned(units, i + 1, unit) is not { } last)
                continue;
            var start = i - 1;
            if (!Times.TryGetValue(units[start].Form.ToLowerInvariant(), out var spanish))
            {
                start--;
                if (
                    start < 0
                    || !units[start + 1].FollowsDirectly()
                    || !Times.TryGetValue(
                        $"{units[start].Form} {units[start + 1].Form}".ToLowerInvariant(),
                        out spanish
                    )
                )
                    continue;
            }

            var first = units[start];
            var the = char.IsUpper(first.Form[0]) ? "The" : "the";
            units.Insert(last + 1, unit.Fixed(" ", spanish));
            units.RemoveRange(start, i - start + 1);
            units.Insert(start, new LexicalUnit(first.Blank, the, the + "<det><def><sp>"));
        }
    }

    // The last noun of the group. After a noun, what may be its verb ends the group.
    private static int? Owned(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        int? last = null;
        for (var i = start; i < units.Count && units[i].FollowsDirectly(); i++)
        {
            var word = units[i];
            if (last is not null && (word.Has("<p3><sg>") || word.Has("<past>")))
                break;
            if (word.IsNoun())
                last = i;
            else if (!(word.IsAdjective() || word.Has("<num>") || word.Has("<ord>") || word.IsName(unit)))
                break;
        }

        return last;
    }
}
