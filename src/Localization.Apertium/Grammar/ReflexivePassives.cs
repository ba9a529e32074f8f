using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Passives without an agent that Spanish says with <c>se</c>: a vote <c>se celebrará</c>, it is not <c>será
/// celebrado</c> (RAE, Nueva gramática §41.11). A list of verbs, since others keep the participle.</summary>
internal static class ReflexivePassives
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create("celebrar", "llevar a cabo", "desarrollar");

    /// <summary>Makes them of <c>ser</c> and a participle, where no agent follows.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var (be, participle) = (units[i].Form, units[i + 1].Form);
            var tags = participle.IndexOf("<vblex><pp>", StringComparison.Ordinal);
            if (
                tags < 0
                || !Verbs.Contains(participle[..tags])
                || !be.StartsWith("ser<vbser>", StringComparison.Ordinal)
                || !be.Contains("<p3>", StringComparison.Ordinal)
                || (i + 2 < units.Count && units[i + 2].Form == "por<pr>")
            )
                continue;
            var clitic = char.IsUpper(be[0]) ? "Se" : "se";
            units[i] = new LexicalUnit(units[i].Blank, clitic + "<prn><pro><ref><p3><mf><sp>");
            units[i + 1] = units[i + 1].Renamed(participle[..tags] + "<vblex>" + be["ser<vbser>".Length..]);
        }
    }
}
