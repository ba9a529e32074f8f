using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>One</c> agrees with those that it is one of: <c>one of the best films</c> is <c>una de las mejores
/// películas</c>, whatever its subject is.</summary>
internal static class OneOfMany
{
    private const int LongestGroup = 5;

    /// <summary>Makes it agree.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (
                !units[i].Form.StartsWith("uno<prn><tn>", StringComparison.OrdinalIgnoreCase)
                || units[i + 1].Form != "de<pr>"
                || !units[i + 2].Form.Contains("<det>", StringComparison.Ordinal)
                || Noun(units, i + 3) is not { } noun
            )
                continue;
            units[i] = units[i]
                .Renamed(
                    noun.Contains("<n><f>", StringComparison.Ordinal)
                        ? units[i].Form.Replace("<m>", "<f>", StringComparison.Ordinal)
                        : units[i].Form.Replace("<f>", "<m>", StringComparison.Ordinal)
                );
        }
    }

    private static string? Noun(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + LongestGroup; i++)
        {
            var form = units[i].Form;
            if (form.Contains("<n><m>", StringComparison.Ordinal) || form.Contains("<n><f>", StringComparison.Ordinal))
                return form;
            if (
                !form.Contains("<adj>", StringComparison.Ordinal)
                && !form.Contains("<adv>", StringComparison.Ordinal)
                && !form.Contains("<det><ord>", StringComparison.Ordinal)
                && !form.Contains("<num>", StringComparison.Ordinal)
            )
                return null;
        }

        return null;
    }
}
