using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar.Rules;

/// <summary>Behind <c>to</c>, what has an object is a verb: <c>to rescue Maduro</c> is no way to a rescue.</summary>
internal static class Infinitives
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var governed = units[i + 2];
            if (
                (units[i].Form == "to" || units[i].Form.EndsWith(" to", StringComparison.Ordinal))
                && units[i + 1].Has("<inf>")
                && units[i + 1].IsNoun()
                && units[i + 1].FollowsDirectly()
                && governed.FollowsDirectly()
                && (governed.Has("<det>") || governed.IsName(unit) || governed.Has("<prn>"))
            )
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        }
    }
}
