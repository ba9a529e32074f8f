using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary><c>All</c> before a plural noun has an article in Spanish: <c>all states</c> are <c>todos los
/// estados</c>.</summary>
internal static class AllNouns
{
    /// <summary>Puts the article in at a unit.</summary>
    public static void Form(List<LexicalUnit> units, int i)
    {
        if (
            i + 1 < units.Count
            && units[i].Form.StartsWith("todo<", StringComparison.OrdinalIgnoreCase)
            && units[i].Form.Contains("det>", StringComparison.Ordinal)
            && TargetTags.Follows(units, i + 1)
            && TargetTags.IsNoun(units[i + 1].Form)
            && units[i + 1].Form.Contains("<pl>", StringComparison.Ordinal)
            && !units[i + 1].Form.StartsWith("parte<", StringComparison.Ordinal)
            && !units[i + 1].Form.StartsWith("forma<", StringComparison.Ordinal)
        )
        {
            TargetAgreement.Agree(units, i, units[i + 1].Form);
            units.Insert(
                i + 1,
                new LexicalUnit(" ", $"el<det><def>{TargetTags.Gender(units[i + 1].Form) ?? "<m>"}<pl>")
            );
        }
    }
}
