using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;
using Localization.Model;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Compound adjectives that the analyser takes apart: <c>long-range drones</c> are <c>drones de largo
/// alcance</c>.</summary>
internal static class HyphenatedAdjectives
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                units[i + 1].Form != "-"
                || units[i + 1].Blank.Length > 0
                || units[i + 2].Blank.Length > 0
                || HouseLexicon.Compound($"{units[i].Form}-{units[i + 2].Form}") is not { } spanish
            )
                continue;
            var slot = new Slot(
                unit.Tokens.Next(),
                spanish.Replace("/a", "", StringComparison.Ordinal),
                PartOfSpeech.Adjective,
                default,
                default
            )
            {
                Forms = Forms(spanish),
            };
            units[i] = unit.Hold(units[i].Blank, slot);
            units.RemoveRange(i + 1, 2);
        }
    }

    // 'conocido/a' agrees with its noun; what has no second form does not change.
    private static TargetForms? Forms(string spanish)
    {
        var mark = spanish.IndexOf("o/a", StringComparison.Ordinal);
        if (mark < 0)
            return null;
        var (stem, rest) = (spanish[..mark], spanish[(mark + 3)..]);
        return new TargetForms(stem + "o" + rest, stem + "a" + rest, stem + "os" + rest, stem + "as" + rest);
    }
}
