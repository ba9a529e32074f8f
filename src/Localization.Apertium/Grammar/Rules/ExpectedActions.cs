using Localization.Apertium.StreamFormat;
using Localization.Model;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What is expected to happen: <c>prices are expected to fall</c> is <c>los precios bajarán
/// previsiblemente</c>. Spanish has no passive of <c>esperar</c> with an infinitive.</summary>
internal static class ExpectedActions
{
    /// <summary>Puts a future and an adverb in the place of the passive.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (
                !(units[i].Has("<vbser><pri>") || units[i].Has("<vbser><pres>") || units[i].Has("<vbser><past>"))
                || units[i + 1].Form is not "expected"
                || units[i + 2].Form is not "to"
                || !units[i + 3].Has("<inf>")
                || !Enumerable.Range(i + 1, 3).All(k => units[k].FollowsDirectly())
            )
                continue;
            var modal = units[i].Has("<past>") ? "would" : "will";
            units[i] = new LexicalUnit(units[i].Blank, modal, modal + "<vaux><inf>");
            units.RemoveRange(i + 1, 2);
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            units.Insert(
                i + 2,
                unit.Hold(
                    " ",
                    new Slot(unit.Tokens.Next(), "previsiblemente", PartOfSpeech.Adverb, default, default)
                    {
                        Tags = "<adv>",
                    }
                )
            );
        }
    }
}
