using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A verb and a preposition that the analyser joins, where the preposition belongs to an amount: <c>dropped by
/// a third</c> is no visit.</summary>
internal static class SplitVerbs
{
    private const string By = " by";

    /// <summary>Takes them apart.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var form = units[i].Form;
            if (
                !form.EndsWith(By, StringComparison.Ordinal)
                || !(
                    units[i + 1].Has("<num>")
                    || units[i + 1].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number }
                    || units[i + 1].Form is "a" or "half" or "nearly" or "almost" or "about" or "more" or "less"
                )
            )
                continue;
            var readings = units[i].Readings.ToArray();
            if (!readings.All(r => r.EndsWith("# by", StringComparison.Ordinal)))
                continue;
            var verb = new LexicalUnit(units[i].Blank, [form[..^By.Length], .. readings.Select(r => r[..^4])]);
            // 'sales dropped by a third'
            units[i] =
                i > 0 && units[i - 1].IsNoun()
                    ? verb.Choose(r => r.Contains("<past>", StringComparison.Ordinal))
                    : verb;
            units.Insert(i + 1, new LexicalUnit(" ", "by", "by<pr>"));
        }
    }
}
