using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

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
                Forms(spanish)?.MasculineSingular ?? spanish,
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

    // 'conocido/a', 'innovador/a' and 'vital/es' agree with their noun; what has no second form does not change.
    private static TargetForms? Forms(string spanish)
    {
        var mark = spanish.IndexOf('/', StringComparison.Ordinal);
        if (mark < 1)
            return null;
        var end = spanish.IndexOf(' ', mark);
        var (masculine, ending) = (spanish[..mark], end < 0 ? spanish[(mark + 1)..] : spanish[(mark + 1)..end]);
        var rest = end < 0 ? "" : spanish[end..];
        if (ending is "s" or "es")
            return new TargetForms(
                masculine + rest,
                masculine + rest,
                masculine + ending + rest,
                masculine + ending + rest
            );
        var stem = masculine.EndsWith('o') ? masculine[..^1] : masculine;
        var plural = masculine.EndsWith('o') ? "os" : "es";
        return new TargetForms(masculine + rest, stem + "a" + rest, stem + plural + rest, stem + "as" + rest);
    }
}
