using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs whose object takes a preposition in Spanish, and only the object: <c>they fled the town</c> is
/// <c>huyeron del pueblo</c>, but <c>they fled</c> is <c>huyeron</c>; <c>he became a priest</c> is <c>se convirtió en
/// sacerdote</c>. Works on what lexical transfer gave, before the house's choices.</summary>
internal static class GovernedObjects
{
    /// <summary>The entries of the lexicon that have the preposition.</summary>
    private static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
        ["flee"] = "flee# from",
        ["become"] = "become# into",
    }.ToFrozenDictionary();

    /// <summary>Chooses the entries.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var tags = units[i].Form.IndexOf("<vblex>", StringComparison.Ordinal);
            if (
                tags <= 0
                || !Entries.TryGetValue(units[i].Form[..tags].ToLowerInvariant(), out var entry)
                || !IsObject(units, i + 1, unit)
            )
                continue;
            var form = entry + units[i].Form[tags..];
            units[i] = units[i]
                .Renamed(char.IsUpper(units[i].Form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form);
        }
    }

    private static bool IsObject(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (!units[i].FollowsDirectly())
            return false;
        if (units[i].Is("<adj>"))
            return i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].Is("<n>");
        return units[i].Is("<det>")
            || units[i].Is("<n>")
            || units[i].Is("<np>")
            || units[i].SlotIn(unit) is { IsName: true };
    }
}
