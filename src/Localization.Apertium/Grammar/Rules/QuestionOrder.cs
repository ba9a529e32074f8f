using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>In a question the Spanish subject comes after the verb: <c>has Maduro requested</c> is <c>ha pedido
/// Maduro</c>. Without it the auxiliary is taken for a verb of its own.</summary>
internal static class QuestionOrder
{
    private const int LongestSubject = 12;

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (units.Count == 0 || !units[^1].Form.StartsWith('?'))
            return;

        if (units[0].Form.Equals("who", StringComparison.OrdinalIgnoreCase))
            units[0] = units[0].Choose(r => r.Contains("<itg>", StringComparison.Ordinal));
        Modal(units, 0);
        // 'Why will the minister return?'
        if (units.Count > 1 && units[0].Has("<itg>"))
            Modal(units, 1);
        Progressive(units, unit);
        for (var i = 0; i < Math.Min(units.Count, 8); i++)
        {
            if (!units[i].Has("<vbhaver>") || units[i].Form.Contains('\'', StringComparison.Ordinal))
                continue;
            if (ParticipleOf(units, i) is not { } verb)
                return;
            units[i] = units[i].Choose(r => r.Contains("<vbhaver>", StringComparison.Ordinal));
            units[verb] = units[verb].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
            var subject = verb - i - 1;
            Words.MoveAfter(units, i + 1, subject, verb + 1);
            if (i > 0)
                units[i - 1] = units[i - 1].Choose(r => r.Contains("<adv><itg>", StringComparison.Ordinal));
            // What the verb acts on would run into the subject: 'ha afectado la presencia a Venezuela'.
            if (units[verb + 1] is var next && (next.Has("<det>") || next.IsName(unit) || next.Has("<np>")))
                units.Insert(verb + 1, new LexicalUnit(" ", "to", "to<pr>"));
            return;
        }
    }

    // 'Why are so many people leaving?': the subject after the verb, or it would be taken for its object.
    private static void Progressive(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < Math.Min(units.Count, 3); i++)
        {
            if (!(units[i].Has("be<vbser><pri>") || units[i].Has("be<vbser><pres>") || units[i].Has("be<vbser><past>")))
                continue;
            for (var k = i + 2; k < Math.Min(units.Count, i + LongestSubject); k++)
            {
                if (units[k].Has("<cm>") || units[k].Has("<pr>"))
                    return;
                if (!units[k].Has("<ger>") || units[k].IsNoun() || units[k].IsAdjective() || !units[k - 1].IsNoun())
                    continue;
                units[k] = units[k].Choose(r => r.Contains("<ger>", StringComparison.Ordinal));
                unit.Inverted |= units[k - 1].Has("<n><pl>");
                Words.MoveAfter(units, i + 1, k - i - 1, k + 1);
                return;
            }

            return;
        }
    }

    // 'Will bread become cheaper?': what follows the subject is the infinitive.
    private static void Modal(List<LexicalUnit> units, int first)
    {
        if (!units[first].Has("<vaux>"))
            return;
        for (var i = first + 2; i < Math.Min(units.Count - 1, first + 8); i++)
        {
            if (
                !units[i].Has("<vblex><inf>")
                || units[i - 1].IsDeterminer()
                || (units[i].IsNoun() && !EndsSubject(units, i))
            )
                continue;
            var modal = units[first].Choose(r => r.Contains("<vaux>", StringComparison.Ordinal));
            units[first] = new LexicalUnit(modal.Blank, [Small(modal.Form), .. modal.Readings.ToArray().Select(Small)]);
            units[i - 1] = units[i - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units[i] = units[i].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
            // Before its subject the pair loses the modal.
            if (!units[i - 1].Has("<prn>"))
                Words.MoveAfter(units, first, 1, i);
            return;
        }

        static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
    }

    // 'Will taxes rise?', 'Would voters support it?': a plural is not part of a compound.
    private static bool EndsSubject(List<LexicalUnit> units, int i) =>
        (units[i - 1].Has("<n><pl>") || units[i - 1].Has("<prn><subj>") || IsOnlyVerb(units, i))
        && (
            units[i + 1].Has("<sent>")
            || units[i + 1].Has("<pr>")
            || units[i + 1].Has("<prn><obj>")
            || units[i + 1].Has("<det>")
        );

    // 'Why will the minister return to Brussels?': nothing else can be the verb.
    private static bool IsOnlyVerb(List<LexicalUnit> units, int i) =>
        units[i - 1].Has("<n><sg>")
        && units[i - 2].Has("<det>")
        && units[i + 1].Form != "of"
        && !units.Skip(i + 1).Any(u => u.Has("<vblex><inf>"));

    private static int? ParticipleOf(List<LexicalUnit> units, int have)
    {
        for (var i = have + 2; i < units.Count && i <= have + LongestSubject; i++)
        {
            if (units[i].Has("<cm>"))
                return null;
            if (
                units[i].IsParticiple()
                && !units[i].IsAdjective()
                && !(i + 1 < units.Count && units[i + 1].IsNoun() && units[i - 1].Has("<det>"))
            )
                return i;
        }

        return null;
    }
}
