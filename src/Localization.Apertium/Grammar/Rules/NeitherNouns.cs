using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Neither</c> before a noun is a determiner: <c>neither team has won</c> is <c>ningún equipo ha
/// ganado</c>. Before <c>nor</c> it is <c>ni</c>: <c>ni el gobierno ni los rebeldes</c>.</summary>
internal static class NeitherNouns
{
    /// <summary>Chooses the reading.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].Form.Equals("neither", StringComparison.OrdinalIgnoreCase))
                continue;
            if (units.Skip(i + 1).Any(u => u.Form == "nor"))
                units[i] = unit.Fixed(units[i].Blank, char.IsUpper(units[i].Form[0]) ? "Ni" : "ni", "<cnjcoo>");
            else if (
                units[i + 1].Has("<n><sg>")
                && units[i + 1].FollowsDirectly()
                && !units.Skip(i + 1).Any(u => u.Form is "nor" or "or")
            )
                units[i] = units[i].With(char.IsUpper(units[i].Form[0]) ? "No<det><ind><sp>" : "no<det><ind><sp>");
        }
    }
}
