using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What belongs to a time: <c>this year's coffee harvest</c> is <c>la cosecha de café de este año</c>. To the
/// pair most times are adverbs, which own nothing.</summary>
internal static class TimeOwners
{
    private static readonly FrozenDictionary<string, string> Days = new Dictionary<string, string>
    {
        ["today"] = "de hoy",
        ["yesterday"] = "de ayer",
        ["tomorrow"] = "de mañana",
        ["tonight"] = "de esta noche",
        ["last night"] = "de anoche",
        ["this morning"] = "de esta mañana",
        ["this afternoon"] = "de esta tarde",
        ["this evening"] = "de esta noche",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, (string Noun, bool Feminine)> Periods = new Dictionary<
        string,
        (string, bool)
    >
    {
        ["week"] = ("semana", true),
        ["weekend"] = ("fin de semana", false),
        ["month"] = ("mes", false),
        ["quarter"] = ("trimestre", false),
        ["year"] = ("año", false),
        ["season"] = ("temporada", true),
        ["spring"] = ("primavera", true),
        ["summer"] = ("verano", false),
        ["fall"] = ("otoño", false),
        ["autumn"] = ("otoño", false),
        ["winter"] = ("invierno", false),
        ["decade"] = ("década", true),
        ["century"] = ("siglo", false),
    }.ToFrozenDictionary();

    /// <summary>Puts the time after what belongs to it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (!units[i].Has("<gen>") || Owned(units, i + 1, unit) is not { } last)
                continue;
            var start = i - 1;
            var spanish = Spanish(units[start].Form);
            if (spanish is null && start > 0 && units[start].FollowsDirectly())
            {
                start--;
                spanish = Spanish($"{units[start].Form} {units[start + 1].Form}");
            }

            if (spanish is null)
                continue;
            var first = units[start];
            var the = char.IsUpper(first.Form[0]) ? "The" : "the";
            units.Insert(last + 1, unit.Fixed(" ", spanish));
            units.RemoveRange(start, i - start + 1);
            units.Insert(start, new LexicalUnit(first.Blank, the, the + "<det><def><sp>"));
        }
    }

    // 'this year': 'de este año'
    private static string? Spanish(string english)
    {
        var time = english.ToLowerInvariant();
        if (Days.TryGetValue(time, out var day))
            return day;
        var space = time.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !Periods.TryGetValue(time[(space + 1)..], out var period))
            return null;
        return time[..space] switch
        {
            "this" => $"de {(period.Feminine ? "esta" : "este")} {period.Noun}",
            "last" => period.Feminine ? $"de la {period.Noun} pasada" : $"del {period.Noun} pasado",
            "next" => period.Feminine ? $"de la próxima {period.Noun}" : $"del próximo {period.Noun}",
            _ => null,
        };
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
