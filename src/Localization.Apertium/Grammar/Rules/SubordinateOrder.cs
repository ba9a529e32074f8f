using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>After a question word a bare verb comes before its subject, where nothing follows it: <c>Where the oil
/// goes</c> is <c>Adónde va el petróleo</c>, <c>how the law works</c> is <c>cómo funciona la ley</c> (RAE, Nueva
/// gramática §42.9).</summary>
internal static class SubordinateOrder
{
    private const int LongestSubject = 5;

    private static readonly FrozenSet<string> Movements = FrozenSet.Create("go", "head", "travel", "lead", "run");

    /// <summary>Chooses the verb and moves it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var word = units[i].Form.ToLowerInvariant();
            if (word is not ("where" or "how" or "why") || IsAfterSubject(units, i) || End(units, i) is not { } end)
                continue;
            var verb = end - 1;
            if (verb - i < 2 || verb - i > LongestSubject + 1 || !IsSubject(units, i + 1, verb))
                continue;
            if (!(units[verb].Has("<vblex><pri>") || units[verb].Has("<vblex><pres>")) || units[verb].Has("<vbser>"))
                continue;
            units[verb] = units[verb]
                .Choose(r =>
                    r.Contains("<vblex><pri>", StringComparison.Ordinal)
                    || r.Contains("<vblex><pres>", StringComparison.Ordinal)
                );
            for (var k = i + 1; k < verb; k++)
            {
                if (units[k].IsNoun())
                    units[k] = units[k].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            }

            if (word == "where")
                Place(units, i, verb, unit);
            unit.Inverted |= units[verb - 1].Has("<n><pl>");
            Words.MoveAfter(units, i + 1, verb - i - 1, verb + 1);
            if (units[i + 2].Has("<n><pl>") && !units[i + 2].IsDeterminer())
                units.Insert(i + 2, Words.The());
        }
    }

    /// <summary>Makes the verb agree with the subject after it.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; unit.Inverted && i + 2 < units.Count; i++)
        {
            // 'están saliendo tantos jóvenes'
            var subject = units[i + 1].Form.Contains("<ger>", StringComparison.Ordinal) ? i + 2 : i + 1;
            if (
                units[i].Form.Contains("<vblex>", StringComparison.Ordinal)
                && units[i].Form.Contains("<p3><sg>", StringComparison.Ordinal)
                && (
                    units[subject].Form.Contains("<det>", StringComparison.Ordinal)
                    || TargetTags.IsNoun(units[subject].Form)
                )
                && units[subject].Form.Contains("<pl>", StringComparison.Ordinal)
            )
                units[i] = units[i].Renamed(units[i].Form.Replace("<p3><sg>", "<p3><pl>", StringComparison.Ordinal));
        }
    }

    // 'Adónde' with verbs of movement, else 'Dónde'; the accent of a question that nobody asks aloud.
    private static void Place(List<LexicalUnit> units, int i, int verb, EncodedUnit unit)
    {
        var moves = units[verb].Readings.ToArray().Any(r => Movements.Contains(r.Split('<')[0]));
        var spanish = moves ? "adónde" : "dónde";
        if (char.IsUpper(units[i].Form[0]))
            spanish = char.ToUpperInvariant(spanish[0]) + spanish[1..];
        units[i] = unit.Fixed(units[i].Blank, spanish);
    }

    // 'Europe, where harvests were', 'the place where': a relative clause. At the start and after a colon it is none.
    private static bool IsAfterSubject(List<LexicalUnit> units, int i) =>
        i > 0 && !units[i - 1].Has("<sent>") && units[i].Form.Equals("where", StringComparison.OrdinalIgnoreCase);

    // The index of the stop or comma that follows the clause.
    private static int? End(List<LexicalUnit> units, int start)
    {
        for (var i = start + 1; i < units.Count && i <= start + LongestSubject + 2; i++)
        {
            if (units[i].Form == "?")
                return null;
            if (units[i].Has("<sent>") || units[i].Has("<cm>"))
                return i;
        }

        return units.Count <= start + LongestSubject + 2 ? units.Count : null;
    }

    private static bool IsSubject(List<LexicalUnit> units, int start, int verb)
    {
        for (var i = start; i < verb; i++)
        {
            if (units[i].Has("<prn><subj>") || units[i].Has("<pr>") || VerbReadings.IsFinite(units, i))
                return false;
        }

        return units[verb - 1].IsNoun() && units[verb].FollowsDirectly();
    }
}
