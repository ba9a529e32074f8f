using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>A quantifier agrees in gender with the whole that it is a part of: <c>muchas de las víctimas</c> (RAE,
/// Nueva gramática §19.9).</summary>
internal static class Partitives
{
    private static readonly FrozenSet<string> Quantifiers = FrozenSet.Create(
        "mucho",
        "muchos",
        "poco",
        "pocos",
        "alguno",
        "ninguno",
        "vario",
        "varios",
        "otro",
        "uno",
        "cada uno",
        "demasiado",
        "cuánto"
    );

    /// <summary>Makes them agree.</summary>
    public static void Agree(List<LexicalUnit> units)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            var tags = units[i].Form.IndexOf('<', StringComparison.Ordinal);
            if (
                tags <= 0
                || !Quantifiers.Contains(units[i].Form[..tags].ToLowerInvariant())
                || !units[i].Form.Contains("<m>", StringComparison.Ordinal)
                || units[i + 1].Form != "de<pr>"
                || !units[i + 2].Form.Contains("<det>", StringComparison.Ordinal)
                || TargetGroups.Group(units, i + 2, out var next) is not (>= 0 and var head)
                || TargetTags.Gender(units[head].Form) != "<f>"
            )
                continue;
            units[i] = InFeminine(units[i]);
            // 'algunas de las casas fueron destruidas'
            if (
                next + 1 < units.Count
                && TargetTags.IsBe(units[next].Form)
                && TargetTags.Follows(units, next + 1)
                && TargetTags.IsAdjective(units[next + 1].Form)
            )
                units[next + 1] = InFeminine(units[next + 1]);
        }
    }

    private static LexicalUnit InFeminine(LexicalUnit word) =>
        word.Renamed(word.Form.Replace("<m>", "<f>", StringComparison.Ordinal));
}
