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
        "say",
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

    private static readonly FrozenSet<string> Said = FrozenSet.Create(
        "decir",
        "afirmar",
        "añadir",
        "contar",
        "escribir",
        "argumentar",
        "sostener",
        "advertir",
        "explicar",
        "responder",
        "insistir",
        "anunciar",
        "admitir",
        "declarar"
    );

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            Speaker(units, i, unit);
            // The closing quotation mark, with a comma on either side of it.
            if (
                units[i - 1].SlotIn(unit) is not { Mark: MarkSpacing.Closing }
                && !IsCommaAndMark(units, i, unit)
                && !EndsSentence(units, i, unit)
            )
                continue;
            var start = units[i].Has("<cm>") ? i + 1 : i;
            if (Verb(units, start, unit) is not { } verb)
                continue;
            units[verb] = units[verb]
                .Choose(r =>
                    r.Contains("<past>", StringComparison.Ordinal) || r.Contains("<pri>") || r.Contains("<pres>")
                );
            Words.MoveAfter(units, start, verb - start, verb + 1);
            unit.Inverted |= units[verb].Has("<n><pl>");
        }
    }

    // 'It is late, warned Susan Hall.': the name after the verb is its subject, and takes no 'a'.
    private static void Speaker(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            !Verbs.Contains(units[i].Form)
            || !(units[i - 1].Has("<cm>") || units[i - 1].SlotIn(unit) is { Mark: MarkSpacing.Closing })
            || !units[i + 1].FollowsDirectly()
            || !(units[i + 2].Has("<sent>") || units[i + 2].Has("<cm>") || IsCircumstance(units[i + 2]))
        )
            return;
        var name = units[i + 1];
        if (name.SlotIn(unit) is { IsName: true, Code: < 0 } slot)
        {
            unit.Slots[slot.Token] = slot = slot with { PartOfSpeech = PartOfSpeech.ProperNoun };
            units[i + 1] = name.With(slot.Token + slot.SourceTags);
        }
        else if (char.IsUpper(name.Form[0]) && name.Has("<n>") && !name.Has("<np>"))
        {
            slot = new Slot(unit.Tokens.Next(), name.Form, PartOfSpeech.ProperNoun, default, default)
            {
                Source = name.Form,
            };
            unit.Slots[slot.Token] = slot;
            units[i + 1] = new LexicalUnit(name.Blank, slot.Token, slot.Token + slot.SourceTags);
        }
        else
            return;
        units[i] = units[i]
            .Choose(r =>
                r.Contains("<vblex><past>", StringComparison.Ordinal)
                || r.Contains("<vblex><pri>", StringComparison.Ordinal)
            );
    }

    // 'said Hall in a statement', but 'warned Hall about the risk'
    private static bool IsCircumstance(LexicalUnit word) =>
        word.Form is "in" or "at" or "on" or "after" or "during" or "before" or "who" or "yesterday";

    // 'Prices will fall, analysts said.'
    private static bool EndsSentence(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i - 1].Has("<cm>")
        && !units[i].Has("<rel>")
        && !units[i].Has("<cnjadv>")
        && !units[i].Has("<pr>")
        // 'Jakub, head of the team says'
        && !(units[i].Has("<n><sg>") && i + 1 < units.Count && units[i + 1].Form == "of")
        && Verb(units, i, unit) is { } verb
        && (verb + 1 == units.Count || units[verb + 1].Has("<sent>"))
        && Enumerable.Range(0, i - 1).Any(k => VerbReadings.IsFinite(units, k))
        && Enumerable
            .Range(i, verb - i)
            .All(k =>
                !units[k].Has("<rel>") && !units[k].Has("<itg>") && !units[k].Has("<adv>")
                || units[k].IsName(unit)
                || units[k].IsNoun()
            );

    /// <summary>A single speaker after the verb has a verb in the singular, whatever comes before: <c>los precios
    /// suben, dijo Dihora</c>. Works on the target's words.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i - 1].Form.Contains("<cm>", StringComparison.Ordinal)
                && Said.Contains(units[i].Form.Split('<')[0])
                && units[i].Form.Contains("<p3><pl>", StringComparison.Ordinal)
                && (
                    units[i + 1].Form.Contains("<np>", StringComparison.Ordinal)
                        && (i + 2 == units.Count || units[i + 2].Form.Contains("<sent>", StringComparison.Ordinal))
                    || units[i + 1].Form.Contains("<det>", StringComparison.Ordinal)
                        && units[i + 1].Form.Contains("<sg>", StringComparison.Ordinal)
                )
            )
                units[i] = units[i].Renamed(units[i].Form.Replace("<p3><pl>", "<p3><sg>", StringComparison.Ordinal));
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
