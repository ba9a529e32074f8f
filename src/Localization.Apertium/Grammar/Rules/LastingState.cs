using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What somebody remains takes <c>siendo</c> before a noun: <c>China remains the biggest buyer</c> is
/// <c>China sigue siendo el mayor comprador</c>. Works on what lexical transfer gave.</summary>
internal static class LastingState
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !units[i].Is("<vblex>")
                || units[i].Lemma() != "remain"
                || !units[i + 1].FollowsDirectly()
                || !IsNominal(units, i + 1)
            )
                continue;
            var slot = new Slot(unit.Tokens.Next(), "siendo", PartOfSpeech.Adverb, default, default);
            unit.Slots[slot.Token] = slot;
            units.Insert(i + 1, new LexicalUnit(" ", slot.Token + "<adv>", slot.Token + "<adv>"));
        }
    }

    private static bool IsNominal(List<LexicalUnit> units, int i) =>
        units[i].Is("<det>")
        || units[i].Is("<n>")
        || (units[i].Is("<adj>") && i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].Is("<n>"));
}
