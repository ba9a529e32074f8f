using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A question with <c>do</c>: <c>why did the council approve the plan?</c> is <c>¿por qué aprobó el consejo el
/// plan?</c> The verb takes the tense of <c>do</c> and comes before its subject.</summary>
internal static class DoQuestions
{
    private const int Reach = 5;
    private const int LongestSubject = 6;

    /// <summary>Gives the verb its tense and place.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (units.Count == 0 || !units[^1].Form.StartsWith('?'))
            return;
        for (var i = 0; i < Math.Min(units.Count, Reach); i++)
        {
            if (!units[i].Has("<vbdo>") || (i > 0 && !Asks(units[i - 1])) || Verb(units, i + 1, unit) is not { } verb)
                continue;
            Form(units, i, verb, unit);
            return;
        }
    }

    private static bool Asks(LexicalUnit word) =>
        word.Has("<itg>") || word.Has("<cm>") || word.Has("<cnjcoo>") || word.IsNoun() || word.Has("<lpar>");

    // The first infinitive after a subject; one that may be a noun needs an object: 'did the firm pay taxes?'
    private static int? Verb(List<LexicalUnit> units, int start, EncodedUnit unit) =>
        Verb(units, start, unit, plurals: false) ?? Verb(units, start, unit, plurals: true);

    private static int? Verb(List<LexicalUnit> units, int start, EncodedUnit unit, bool plurals)
    {
        for (var i = start + 1; i < units.Count && i <= start + LongestSubject; i++)
        {
            if (!units[i].FollowsDirectly())
                return null;
            var head = i - 1;
            while (head > start && units[head].IsAdverb() && !units[head].IsNoun())
                head--;
            if (
                units[i].Has("<vblex><inf>")
                && IsHead(units, head, unit)
                && (
                    !units[i].IsNoun()
                    || EndsSubject(units, i)
                    || (plurals && units[i + 1].Has("<n><pl>") && units[start].IsDeterminer())
                )
            )
                return i;
        }

        return null;
    }

    private static bool IsHead(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].IsNoun()
        || units[i].Has("<prn>")
        || units[i].Has("<np>")
        || units[i].IsName(unit)
        || units[i].IsUnknown;

    // 'Do taxes rise?', 'Did the council plan the road?'
    private static bool EndsSubject(List<LexicalUnit> units, int i) =>
        units[i + 1].Has("<sent>")
        || units[i + 1].Has("<pr>")
        || units[i + 1].IsDeterminer()
        || units[i + 1].Has("<prn>")
        || units[i + 1].Has("<np>");

    private static void Form(List<LexicalUnit> units, int i, int verb, EncodedUnit unit)
    {
        var auxiliary = units[i];
        var tense =
            auxiliary.Has("<past>") ? "<past>"
            : auxiliary.Has("<pri>") ? "<pri><p3><sg>"
            : "<pres>";
        units[verb] = units[verb].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
        var reading = units[verb].Reading.Replace("<inf>", tense, StringComparison.Ordinal);
        units[verb] = units[verb].With(i == 0 ? char.ToUpperInvariant(reading[0]) + reading[1..] : reading);
        if (units[verb - 1].IsNoun())
            units[verb - 1] = units[verb - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        if (i > 0)
            units[i - 1] = units[i - 1].Choose(r => r.Contains("<itg>", StringComparison.Ordinal));
        if (i > 0 && units[i - 1].Form.Equals("how", StringComparison.OrdinalIgnoreCase))
            units[i - 1] = units[i - 1].Choose(r => r.Contains("<adv><itg>", StringComparison.Ordinal));
        // 'Why didn't the police act?'
        if (auxiliary.Has("+not<adv>"))
        {
            units[i] = new LexicalUnit(auxiliary.Blank, i == 0 ? "Not" : "not", i == 0 ? "Not<adv>" : "not<adv>");
            i++;
        }
        else
        {
            units[i + 1].Blank = auxiliary.Blank;
            units.RemoveAt(i);
            verb--;
        }

        // A pronoun is left out in Spanish.
        if (units[i].Has("<prn><subj>") || units[i].Form is "you" or "it")
            return;
        // Next to a subject a bare noun would join it, and any object may be taken for it: 'does the law protect
        // tenants?'
        if (
            units[verb + 1].FollowsDirectly()
            && (
                units[verb + 1].IsNoun()
                || units[verb + 1].IsAdjective()
                || (i == 0 && (units[verb + 1].IsDeterminer() || units[verb + 1].IsName(unit)))
            )
        )
        {
            if (auxiliary.Has("+not<adv>"))
            {
                var not = units[i - 1];
                units[i].Blank = not.Blank;
                units.RemoveAt(i - 1);
                units.Insert(verb - 1, new LexicalUnit(" ", "not", "not<adv>"));
                return;
            }

            if (char.IsUpper(units[verb].Reading[0]))
                units[verb] = units[verb]
                    .With(char.ToLowerInvariant(units[verb].Reading[0]) + units[verb].Reading[1..]);
            return;
        }

        if (units[verb - 1].Has("<n><pl>"))
        {
            unit.Inverted = true;
            if (units[i].Has("<n><pl>"))
            {
                units.Insert(i, Words.The().WithBlank(units[i].Blank));
                units[i + 1].Blank = " ";
                verb++;
            }
        }

        Words.MoveAfter(units, i, verb - i, verb + 1);
    }
}
