using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Highs and lows of prices and rates are nouns: <c>a two-year high</c> is <c>un máximo de dos años</c>, <c>a
/// record low</c> <c>un mínimo histórico</c>.</summary>
internal static class HighsAndLows
{
    /// <summary>Makes nouns of them.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                units[i].Form is not ("high" or "low" or "highs" or "lows")
                || !units[i].FollowsDirectly()
                || !Ends(units, i + 1, unit)
            )
                continue;
            var target = units[i].Form.StartsWith('h') ? "máximo" : "mínimo";
            var number = units[i].Form.EndsWith('s') ? GrammaticalNumber.Plural : GrammaticalNumber.Singular;
            var plural = number == GrammaticalNumber.Plural;
            var before = units[i - 1].Form;
            if (before is "record" or "all-time" or "historic")
            {
                target = plural ? $"{target}s históricos" : $"{target} histórico";
                units.RemoveAt(--i);
            }
            else if (units[i - 1].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Adjective, Target: ['d', 'e', ' ', ..] })
                target = plural ? target + "s" : target;
            else
                continue;
            for (var k = Math.Max(0, i - 4); k < i; k++)
                Reach(units, k);
            units[i] = unit.Hold(
                " ",
                new Slot(unit.Tokens.Next(), target, PartOfSpeech.Noun, GrammaticalGender.Masculine, number)
            );
        }
    }

    // 'hit a high' is 'alcanzar'
    private static void Reach(List<LexicalUnit> units, int i)
    {
        if (units[i].Has("hit<vblex>"))
            units[i] = units[i]
                .With([
                    .. units[i]
                        .Readings.ToArray()
                        .Where(r => r.StartsWith("hit<vblex>", StringComparison.Ordinal))
                        .Select(r => "reach" + r["hit".Length..]),
                ]);
    }

    private static bool Ends(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        i == units.Count
        || !units[i].FollowsDirectly()
        || units[i].Has("<pr>")
        || units[i].Has("<cnj")
        || units[i].Has("<sent>")
        // 'a record high on Tuesday'
        || units[i].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Adverb };
}
