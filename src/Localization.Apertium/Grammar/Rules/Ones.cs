using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>One</c> after an adjective repeats a noun that Spanish leaves unsaid: <c>the red one</c> is <c>el
/// rojo</c>, <c>the new ones</c> are <c>los nuevos</c> (RAE, Nueva gramática §14.5).</summary>
internal static class Ones
{
    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 2; i < units.Count; i++)
        {
            if (
                units[i].Form is not ("one" or "ones")
                || !units[i].FollowsDirectly()
                || !units[i - 1].FollowsDirectly()
                || !(units[i - 1].IsAdjective() || units[i - 1].Has("<ord>"))
                || !(units[i - 2].IsDeterminer() || units[i - 2].IsAdjective())
            )
                continue;
            var tag = units[i - 1].Has("<ord>") ? "<ord>" : "<adj>";
            units[i - 1] = units[i - 1].Choose(r => r.Contains(tag, StringComparison.Ordinal));
            units[i] = units[i].Choose(r => r.Contains("<prn>", StringComparison.Ordinal));
        }
    }

    /// <summary>Removes the word, in the target.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !IsAttribute(units[i].Form)
                || !units[i + 1].Form.StartsWith("uno<prn>", StringComparison.Ordinal)
                || units[i + 1].Blank.Length == 0
                || units[i + 1].Blank.Any(c => c != ' ')
                || Start(units, i) is not (>= 0 and var start)
            )
                continue;
            var plural = units[i + 1].Form.Contains("<pl>", StringComparison.Ordinal);
            units.RemoveAt(i + 1);
            var (from, to) =
                plural ? ("<sg>", "<pl>")
                : units[start].Form.Contains("<sg>", StringComparison.Ordinal) ? ("<pl>", "<sg>")
                : ("<sg>", "<sg>");
            for (var k = start; k <= i; k++)
                units[k] = units[k].Renamed(units[k].Form.Replace(from, to, StringComparison.Ordinal));
        }
    }

    // The determiner before the adjectives; -1 where there is none.
    private static int Start(List<LexicalUnit> units, int i)
    {
        while (i > 0 && (IsAttribute(units[i].Form) || units[i].Form.Contains("adv>", StringComparison.Ordinal)))
            i--;
        return units[i].Form.Contains("<det>", StringComparison.Ordinal) ? i : -1;
    }

    private static bool IsAttribute(string form) =>
        form.Contains("<adj>", StringComparison.Ordinal)
        || form.Contains("<pp>", StringComparison.Ordinal)
        || form.Contains("<ord>", StringComparison.Ordinal);
}
