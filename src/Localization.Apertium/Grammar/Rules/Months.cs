using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;
using Localization.Language.English;
using Localization.Language.Spanish;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Months after prepositions of time, some of which the pair takes for given names or other words: <c>since
/// April</c> is <c>desde abril</c>, <c>by March</c> <c>para marzo</c>, <c>last May</c> <c>el pasado mayo</c>.</summary>
internal static class Months
{
    private static readonly FrozenDictionary<string, string> Spanish = EnglishCalendar
        .Months.Zip(SpanishCalendar.Months)
        .ToFrozenDictionary(m => m.First, m => m.Second);

    private static readonly FrozenDictionary<string, string> Prepositions = new Dictionary<string, string>
    {
        ["since"] = "desde",
        ["by"] = "para",
        ["until"] = "hasta",
        ["till"] = "hasta",
        ["through"] = "hasta",
        ["to"] = "hasta",
        ["before"] = "antes de",
        ["after"] = "después de",
        ["last"] = "el pasado",
        ["next"] = "el próximo",
    }.ToFrozenDictionary();

    // What lasts until a month: 'the three months to March'.
    private static readonly FrozenSet<string> Periods = FrozenSet.Create("months", "quarter", "year", "half", "weeks");

    /// <summary>Joins the month with what is before it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                !Spanish.TryGetValue(units[i].Form, out var month)
                || !units[i].FollowsDirectly()
                || IsName(units, i)
                || !Prepositions.TryGetValue(units[i - 1].Form.ToLowerInvariant(), out var preposition)
            )
                continue;
            var before = i > 1 ? units[i - 2] : null;
            // 'written by April', 'He went to March'; 'since last May' has its preposition.
            if (
                units[i - 1].Form switch
                {
                    "to" => before is null || !Periods.Contains(before.Form),
                    "by" => before?.IsParticiple() == true && !before.Has("<adj>"),
                    "last" or "next" => before is not null && (before.Has("<pr>") || before.Has("<det>")),
                    _ => false,
                }
            )
                continue;
            if (char.IsUpper(units[i - 1].Form[0]))
                preposition = char.ToUpperInvariant(preposition[0]) + preposition[1..];
            units[i - 1] = unit.Fixed(units[i - 1].Blank, $"{preposition} {month}");
            units.RemoveAt(i);
            i--;
        }
    }

    // 'since May 3' is a date, 'by April Jones' a name.
    private static bool IsName(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count
        && units[i + 1].FollowsDirectly()
        && units[i + 1].Form is { Length: > 0 } next
        && (char.IsUpper(next[0]) || char.IsDigit(next[0]));
}
