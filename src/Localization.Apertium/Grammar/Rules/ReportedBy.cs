using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Who said it comes after the verb where a quotation comes first: <c>"It rains," a farmer said</c> is
/// <c>«Llueve», dijo un agricultor</c> (RAE, Nueva gramática §43.4).</summary>
internal static class ReportedBy
{
    private const int LongestSubject = 6;

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        "said",
        "says",
        "added",
        "adds",
        "told",
        "wrote",
        "argued",
        "warned",
        "explained",
        "replied",
        "insisted",
        "announced",
        "admitted",
        "declared"
    );

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            // The closing quotation mark, with a comma on either side of it.
            if (units[i - 1].SlotIn(unit) is not { Mark: MarkSpacing.Closing } && !IsCommaAndMark(units, i, unit))
                continue;
            var start = units[i].Has("<cm>") ? i + 1 : i;
            if (Verb(units, start, unit) is not { } verb)
                continue;
            units[verb] = units[verb]
                .Choose(r => r.Contains("<past>", StringComparison.Ordinal) || r.Contains("<pri>"));
            Words.MoveAfter(units, start, verb - start, verb + 1);
            unit.Inverted |= units[verb].Has("<n><pl>");
        }
    }

    private static bool IsCommaAndMark(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        i > 1 && units[i - 1].Has("<cm>") && units[i - 2].SlotIn(unit) is { Mark: MarkSpacing.Closing };

    private static int? Verb(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        for (var i = start; i < units.Count && i <= start + LongestSubject; i++)
        {
            if (i > start && Verbs.Contains(units[i].Form) && units[i].FollowsDirectly())
            {
                var ends = i + 1 == units.Count || !IsObject(units[i + 1], unit);
                return ends && (units[i - 1].IsNoun() || units[i - 1].Has("<np>") || units[i - 1].IsName(unit))
                    ? i
                    : null;
            }

            if (
                units[i].Has("<prn><subj>")
                || units[i].Has("<cm>")
                || units[i].Has("<sent>")
                || units[i].SlotIn(unit) is { Mark: not null }
            )
                return null;
        }

        return null;
    }

    private static bool IsObject(LexicalUnit word, EncodedUnit unit) =>
        word.FollowsDirectly()
        && (
            word.Has("<det>")
            || word.Has("<np>")
            || word.IsName(unit)
            || word.Has("<prn>")
            || word.IsNoun()
            || word.Form == "that"
        );
}
