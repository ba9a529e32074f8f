using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Words that say 'more or less than' before a figure, which the pair takes for places: <c>over 500 men</c> is
/// not above them.</summary>
internal static class Quantifiers
{
    private static readonly Dictionary<string, string> Targets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["over"] = "más de",
        ["under"] = "menos de",
        ["below"] = "por debajo de",
        ["above"] = "por encima de",
    };

    /// <summary>The word at <paramref name="i"/> as a token with its right translation; null where it is no
    /// quantifier.</summary>
    public static LexicalUnit? At(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            !Targets.TryGetValue(units[i].Form, out var target)
            || i + 1 == units.Count
            || !IsFigure(units[i + 1], unit)
        )
            return null;

        if (i == 0)
            target = char.ToUpperInvariant(target[0]) + target[1..];
        var slot = new Slot(unit.Tokens.Next(), target, PartOfSpeech.Adverb, default, default);
        return unit.Hold(units[i].Blank, slot);
    }

    private static bool IsFigure(LexicalUnit word, EncodedUnit unit) =>
        unit.Slots.TryGetValue(word.Form, out var slot) ? slot.PartOfSpeech == PartOfSpeech.Number : word.Has("<num>");
}
