using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What somebody does meanwhile: <c>while trying to enter</c> is <c>al intentar entrar</c> (RAE, Nueva
/// gramática §26.14); no gerund follows <c>mientras</c>.</summary>
internal static class SimultaneousActions
{
    /// <summary>Puts the infinitive in.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form.ToLowerInvariant() is not ("while" or "when")
                || !units[i + 1].FollowsDirectly()
                || !units[i + 1].Has("<vblex><ger>")
                || (units[i + 1].IsNoun() && !IsAction(units, i + 1))
                || units[i + 1].IsAdjective()
            )
                continue;
            var capital = char.IsUpper(units[i].Form[0]);
            units[i] = unit.Fixed(units[i].Blank, capital ? "Al" : "al", "<pr>");
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<vblex><ger>", StringComparison.Ordinal));
            units[i + 1] = units[i + 1].With(units[i + 1].Reading.Replace("<ger>", "<inf>", StringComparison.Ordinal));
        }
    }

    // 'when driving a car', but 'when driving is banned'
    private static bool IsAction(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count
        && (
            units[i + 1].IsDeterminer()
            || units[i + 1].Has("<cm>")
            || units[i + 1].Has("<n><pl>")
            || units[i + 1].Has("<pr>")
            || units[i + 1].Has("<adv>")
        )
        && !units[i + 1].Has("<pri>")
        && !units[i + 1].Has("<past>");
}
