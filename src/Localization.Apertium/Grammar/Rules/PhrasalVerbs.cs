using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Joins a verb and its particles where they mean something of their own: <c>stepped up</c> is a form of
/// <c>step up</c>, <c>stayed calm</c> of <c>stay calm</c>.</summary>
internal static class PhrasalVerbs
{
    private const int MostParticles = 4;

    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (IsNounAfterArticle(units, i))
                continue;
            for (var count = MostParticles; count > 0; count--)
            {
                if (!Join(units, i, count))
                    continue;
                units.RemoveRange(i + 1, count);
                break;
            }
        }
    }

    private static bool IsNounAfterArticle(List<LexicalUnit> units, int i) =>
        units[i].Has("<n><sg>")
        && !units[i].Has("<past>")
        && i > 0
        && (
            units[i - 1].Has("<det>")
            // 'the long search for'
            || (i > 1 && units[i - 1].IsAdjective() && !units[i - 1].IsNoun() && units[i - 2].Has("<det>"))
        );

    private static bool Join(List<LexicalUnit> units, int i, int count)
    {
        if (i + count >= units.Count || Enumerable.Range(i + 1, count).Any(k => !units[k].FollowsDirectly()))
            return false;
        var particles = string.Join(' ', units.Skip(i + 1).Take(count).Select(u => u.Form));
        var readings = new List<string>();
        foreach (var reading in units[i].Readings)
        {
            var tags = reading.IndexOf("<vb", StringComparison.Ordinal);
            if (tags <= 0 || (particles == "to" && !IsHabit(units, i, reading)))
                continue;
            // The analyser has joined some particles already: 'went on' before 'strike'.
            var end = reading.IndexOfAny(['#', '+'], tags);
            var space = units[i].Form.IndexOf(' ', StringComparison.Ordinal);
            if (end >= 0 && space < 0)
                continue;
            var joined = end < 0 ? "" : units[i].Form[space..];
            var verb = $"{reading[..tags]}{joined.ToLowerInvariant()} {particles.ToLowerInvariant()}";
            if (HouseLexicon.Find($"{verb.ToLowerInvariant()}<vblex>") is not null)
                readings.Add(verb + AsVerb(end < 0 ? reading[tags..] : reading[tags..end]));
        }

        if (readings.Count == 0)
            return false;
        // 'seem to leave', but not 'a claim to fame'
        if (readings.Exists(TakesInfinitive))
        {
            var action = i + count + 1;
            if (action >= units.Count || !units[action].Has("<inf>"))
                return false;
            units[action] = units[action].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        }

        units[i] = new LexicalUnit(units[i].Blank, [$"{units[i].Form} {particles}", .. readings.Distinct()]);
        return true;
    }

    // Of 'use' only 'used', and not in 'was usually used to buy'.
    private static bool IsHabit(List<LexicalUnit> units, int i, string reading)
    {
        if (!reading.StartsWith("use<", StringComparison.Ordinal))
            return true;
        var before = i - 1;
        while (before > 0 && units[before].IsAdverb())
            before--;
        return reading.EndsWith("<past>", StringComparison.Ordinal)
            && before >= 0
            && !units[before].Has("<vbser>")
            && (!units[before].IsNoun() || units[before].Has("<np>"));
    }

    private static bool TakesInfinitive(string reading) =>
        reading.StartsWith("seem to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("appear to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("claim to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("refuse to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("decline to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("agree to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("use to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("manage to<", StringComparison.OrdinalIgnoreCase)
        || reading.StartsWith("make it ", StringComparison.OrdinalIgnoreCase)
            && reading.Contains(" to<", StringComparison.Ordinal)
        || reading.Contains(" likely to<", StringComparison.Ordinal);

    // 'is reminiscent of' is a verb like any other.
    private static string AsVerb(string tags) =>
        tags.StartsWith("<vbser><past>", StringComparison.Ordinal)
            ? "<vblex><past>"
            : tags.Replace("<vbser>", "<vblex>", StringComparison.Ordinal);
}
