using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Titles that English shortens before a name: <c>Sen. Warren</c> is <c>la senadora Warren</c>, as if the
/// title were written out.</summary>
internal static class TitleAbbreviations
{
    private static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["Sen"] = "senator",
        ["Gov"] = "governor",
        ["Rep"] = "representative",
        ["Gen"] = "general",
        ["Col"] = "colonel",
        ["Sgt"] = "sergeant",
        ["Capt"] = "captain",
        ["Prof"] = "professor",
        ["Adm"] = "admiral",
        ["Cmdr"] = "commander",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Ranks = new Dictionary<string, string>
    {
        ["Lt"] = "teniente",
        ["Lt Col"] = "teniente coronel",
        ["Lt Gen"] = "teniente general",
        ["Lt Gov"] = "vicegobernador",
        ["Maj"] = "comandante",
        ["Maj Gen"] = "general de división",
        ["Brig Gen"] = "general de brigada",
        ["Sgt Maj"] = "sargento mayor",
    }.ToFrozenDictionary();

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var last = IsShort(units, i) && IsShort(units, i + 2) && units[i + 2].FollowsDirectly() ? i + 2 : i;
            if (!IsShort(units, last) || last + 2 >= units.Count || !IsName(units, last + 2, unit))
                continue;
            var form = last > i ? $"{units[i].Form} {units[last].Form}" : units[i].Form;
            if (Ranks.TryGetValue(form, out var rank))
                units[i] = unit.Hold(
                    units[i].Blank,
                    new Slot(
                        unit.Tokens.Next(),
                        rank,
                        PartOfSpeech.Noun,
                        GrammaticalGender.Masculine,
                        GrammaticalNumber.Singular
                    )
                );
            else if (last == i && Titles.TryGetValue(form, out var title))
                units[i] = new LexicalUnit(
                    units[i].Blank,
                    char.ToUpperInvariant(title[0]) + title[1..],
                    title + "<n><sg>"
                );
            else
                continue;
            units.RemoveRange(i + 1, last + 1 - i);
        }
    }

    private static bool IsShort(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count && units[i + 1].Form == "." && units[i + 1].IsGlued && char.IsUpper(units[i].Form[0]);

    private static bool IsName(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].FollowsDirectly() && (units[i].IsName(unit) || units[i].Has("<np>") || IsUnknownName(units[i]));

    private static bool IsUnknownName(LexicalUnit word) => word.IsUnknown && char.IsUpper(word.Form[0]);
}
