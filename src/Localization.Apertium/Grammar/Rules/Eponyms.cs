using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Diseases with the name of who described them: <c>Alzheimer's</c> is <c>alzhéimer</c>, <c>Crohn's
/// disease</c> is <c>enfermedad de Crohn</c> (RAE, Ortografía §4.2.4.10).</summary>
internal static class Eponyms
{
    // The name alone, where it has become a noun.
    private static readonly Dictionary<string, string> Diseases = new()
    {
        ["Alzheimer"] = "alzhéimer",
        ["Parkinson"] = "párkinson",
        ["Crohn"] = "",
        ["Hodgkin"] = "",
        ["Huntington"] = "",
        ["Asperger"] = "",
        ["Tourette"] = "",
    };

    /// <summary>Makes one noun of the words.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !Diseases.TryGetValue(units[i].SlotIn(unit)?.Target ?? units[i].Form, out var noun)
                || !units[i + 1].Has("<gen>")
            )
                continue;
            var name = units[i].SlotIn(unit)?.Target ?? units[i].Form;
            var kind =
                i + 2 < units.Count && units[i + 2].FollowsDirectly()
                    ? units[i + 2].Form switch
                    {
                        "disease" => "enfermedad",
                        "syndrome" => "síndrome",
                        _ => "",
                    }
                    : "";
            if (noun.Length == 0 && kind.Length == 0)
                kind = name is "Asperger" or "Tourette" ? "síndrome" : "enfermedad";
            unit.Slots.Remove(units[i].Form);
            var words = i + 2 < units.Count && units[i + 2].Form is "disease" or "syndrome" ? 2 : 1;
            units[i] = unit.Hold(
                units[i].Blank,
                new Slot(
                    unit.Tokens.Next(),
                    kind.Length == 0 ? noun : $"{kind} de {name}",
                    PartOfSpeech.Noun,
                    kind == "enfermedad" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
                    GrammaticalNumber.Singular
                )
            );
            units.RemoveRange(i + 1, words);
            // 'to slow Alzheimer's': the noun has an article.
            if (
                i > 0
                && units[i].FollowsDirectly()
                && !units[i - 1].IsDeterminer()
                && (units[i - 1].Has("<vblex>") || !units[i - 1].IsAdjective())
            )
                units.Insert(i, Words.The());
        }
    }
}
