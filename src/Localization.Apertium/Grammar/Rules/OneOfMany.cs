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
                || Noun(units, i + 3) is not { } end
            )
                continue;
            var noun = units[end].Form;
            units[i] = units[i]
                .Renamed(
                    noun.Contains("<n><f>", StringComparison.Ordinal)
                        ? units[i].Form.Replace("<m>", "<f>", StringComparison.Ordinal)
                        : units[i].Form.Replace("<f>", "<m>", StringComparison.Ordinal)
                );
            Predicate(units, end);
        }
    }

    // 'una de las mujeres fue detenida'
    private static void Predicate(List<LexicalUnit> units, int noun)
    {
        if (
            noun + 2 < units.Count
            && units[noun].Form.Contains("<n><f>", StringComparison.Ordinal)
            && (
                units[noun + 1].Form.StartsWith("ser<", StringComparison.Ordinal)
                || units[noun + 1].Form.StartsWith("estar<", StringComparison.Ordinal)
            )
        )
            units[noun + 2] = units[noun + 2]
                .Renamed(
                    units[noun + 2]
                        .Form.Replace("<pp><m><sg>", "<pp><f><sg>", StringComparison.Ordinal)
                        .Replace("<adj><m><sg>", "<adj><f><sg>", StringComparison.Ordinal)
                );
    }

    private static int? Noun(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + LongestGroup; i++)
        {
            var form = units[i].Form;
            if (form.Contains("<n><m>", StringComparison.Ordinal) || form.Contains("<n><f>", StringComparison.Ordinal))
                return i;
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
