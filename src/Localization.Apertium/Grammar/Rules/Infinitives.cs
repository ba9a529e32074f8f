using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>After <c>to</c>, what has an object is a verb, and so is what follows a question word: <c>to rescue
/// Maduro</c>, <c>how to vote</c>.</summary>
internal static class Infinitives
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            Quoted(units, i, unit);
            var governed = units[i + 2];
            if (
                (units[i].Form == "to" || units[i].Form.EndsWith(" to", StringComparison.Ordinal))
                && units[i + 1].Has("<inf>")
                && units[i + 1].FollowsDirectly()
                && (IsTime(units, i) || units[i + 1].IsNoun())
                && (
                    IsTime(units, i)
                    || IsAsked(units, i)
                    || HasObject(governed, unit)
                    || IsJoined(units, i)
                    || IsObliged(units, i)
                )
            )
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        }
    }

    // 'he urged them to "stay calm"'
    private static void Quoted(List<LexicalUnit> units, int to, EncodedUnit unit)
    {
        if (
            units[to].Form == "to"
            && units[to + 1].SlotIn(unit) is { Mark: MarkSpacing.Opening }
            && units[to + 2].Has("<inf>")
        )
        {
            units[to + 2] = units[to + 2].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            // 'pidió a sus seguidores «mantener la calma»'
            if (Enumerable.Range(Math.Max(0, to - 5), Math.Min(5, to)).Any(k => units[k].Has(" on<vblex>")))
                units.RemoveAt(to);
        }
    }

    // 'agreed to exchange prisoners'
    private static bool IsJoined(List<LexicalUnit> units, int to) =>
        units[to].Form.EndsWith(" to", StringComparison.Ordinal)
        && units[to].Has("<vblex>")
        && units[to + 2].FollowsDirectly()
        && units[to + 2].Has("<n><pl>");

    // 'it is time to act'
    private static bool IsTime(List<LexicalUnit> units, int to) =>
        units[to].Form.EndsWith(" time to", StringComparison.Ordinal);

    // 'they have to register'
    private static bool IsObliged(List<LexicalUnit> units, int to) =>
        units[to].Form is "have to" or "has to" or "had to"
        || (units[to].Form == "to" && to > 0 && units[to - 1].Form is "have" or "has" or "had");

    private static bool IsAsked(List<LexicalUnit> units, int to) =>
        to > 0
        && units[to - 1].Form.ToLowerInvariant()
            is "how"
                or "what"
                or "where"
                or "when"
                or "whether"
                or "who"
                or "sense";

    private static bool HasObject(LexicalUnit word, EncodedUnit unit) =>
        word.FollowsDirectly() && (word.Has("<det>") || word.Has("<num>") || word.IsName(unit) || word.Has("<prn>"));
}
