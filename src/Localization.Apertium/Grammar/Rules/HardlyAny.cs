using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Hardly anyone believes him</c> is <c>casi nadie le cree</c>, <c>hardly anything</c> <c>casi
/// nada</c>.</summary>
internal static class HardlyAny
{
    /// <summary>Puts the negative pronoun in its place.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form.ToLowerInvariant() is not ("hardly" or "scarcely" or "barely" or "almost" or "nearly")
                || !units[i + 1].FollowsDirectly()
            )
                continue;
            var negative = units[i + 1].Form switch
            {
                "anyone" or "anybody" or "no one" or "nobody" => ("no one", "no one<prn><tn><m><sg>"),
                "anything" or "nothing" => ("nothing", "nothing<prn><tn><m><sg>"),
                _ => default,
            };
            if (negative.Item1 is null)
                continue;
            var almost = char.IsUpper(units[i].Form[0]) ? "Casi" : "casi";
            units[i] = unit.Fixed(units[i].Blank, almost);
            units[i + 1] = new LexicalUnit(" ", negative.Item1, negative.Item2);
        }
    }
}
