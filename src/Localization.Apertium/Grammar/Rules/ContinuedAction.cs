using Localization.Apertium.StreamFormat;
using Localization.Language.Spanish;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What goes on is a gerund: <c>they continued to fight</c>, <c>kept fighting</c> are <c>siguieron
/// luchando</c>. The pair's rules would make it an infinitive, so it enters as an adverb. Works on what lexical
/// transfer gave.</summary>
internal static class ContinuedAction
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!units[i].Is("<vblex>") || units[i].Lemma() is not ("continue" or "keep"))
                continue;
            var to = units[i + 1].Form == "to<pr>" && i + 2 < units.Count && units[i + 2].Is("<inf>");
            var at = to ? i + 2 : i + 1;
            if (
                !to && !units[i + 1].Is("<ger>")
                || at + 1 < units.Count && units[at + 1].Is("<prn>")
                || units[at].Reading.Split('<')[0] is var verb && SpanishVerb.Of(verb)?.Gerund is not { } gerund
            )
                continue;

            var slot = new Slot(unit.Tokens.Next(), gerund, PartOfSpeech.Adverb, default, default);
            unit.Slots[slot.Token] = slot;
            units[at] = new LexicalUnit(units[at].Blank, slot.Token + "<adv>", slot.Token + "<adv>");
            if (to)
                units.RemoveAt(i + 1);
            units[i] = units[i]
                .With("seguir<vblex>" + units[i].Form[(units[i].Form.IndexOf('>', StringComparison.Ordinal) + 1)..]);
        }
    }
}
