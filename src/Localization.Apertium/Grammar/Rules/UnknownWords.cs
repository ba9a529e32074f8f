using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A word in small letters that the analyser does not know is taken for a noun where only a noun can be, so
/// that the words around it keep their order: <c>Maduro's reliance</c>.</summary>
internal static class UnknownWords
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            var word = units[i];
            if (
                !word.IsUnknown
                || !char.IsLower(word.Form[0])
                || !word.Form.All(char.IsLetter)
                || !NounMustFollow(units[i - 1])
            )
                continue;
            if (
                i + 1 < units.Count
                && units[i + 1].FollowsDirectly()
                && (units[i + 1].IsNoun() || units[i + 1].IsUnknown)
            )
                continue;

            var plural = word.Form.EndsWith('s') && !word.Form.EndsWith("ss", StringComparison.Ordinal);
            var slot = new Slot(
                unit.Tokens.Next(),
                word.Form,
                PartOfSpeech.Noun,
                GrammaticalGender.Masculine,
                plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
            );
            units[i] = unit.Hold(word.Blank, slot);
        }
    }

    private static bool NounMustFollow(LexicalUnit before) =>
        before.Has("<gen>") || before.Has("<det>") || (before.IsAdjective() && !before.IsAdverb() && !before.IsNoun());
}
