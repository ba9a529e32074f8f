using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Words that the analyser joins, where the last belongs to what follows: <c>dropped by a third</c> is not a
/// visit, and <c>in public places</c> not <c>in public</c>.</summary>
internal static class SplitWords
{
    private const string By = " by";

    /// <summary>Takes them apart.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var form = units[i].Form;
            if (form == "in public" && units[i + 1].Has("<n>") && units[i + 1].FollowsDirectly())
            {
                units[i] = new LexicalUnit(units[i].Blank, "in", "in<pr>");
                units.Insert(i + 1, new LexicalUnit(" ", "public", "public<adj>"));
                continue;
            }

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
