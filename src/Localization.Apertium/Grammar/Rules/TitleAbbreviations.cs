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
        ["Lt"] = "lieutenant",
        ["Sgt"] = "sergeant",
        ["Capt"] = "captain",
        ["Prof"] = "professor",
        ["Adm"] = "admiral",
        ["Cmdr"] = "commander",
    }.ToFrozenDictionary();

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !Titles.TryGetValue(units[i].Form, out var title)
                || units[i + 1].Form != "."
                || !units[i + 1].IsGlued
                || !units[i + 2].FollowsDirectly()
                || !(units[i + 2].IsName(unit) || units[i + 2].Has("<np>") || IsUnknownName(units[i + 2]))
            )
                continue;
            units[i] = new LexicalUnit(units[i].Blank, char.ToUpperInvariant(title[0]) + title[1..], title + "<n><sg>");
            units.RemoveAt(i + 1);
        }
    }

    private static bool IsUnknownName(LexicalUnit word) => word.IsUnknown && char.IsUpper(word.Form[0]);
}
