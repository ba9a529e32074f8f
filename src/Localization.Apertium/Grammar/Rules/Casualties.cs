using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>People who are counted by what happened to them: <c>two dead, dozens injured</c> is <c>dos muertos, decenas
/// de heridos</c>.</summary>
internal static class Casualties
{
    private static readonly Dictionary<string, string> Spanish = new()
    {
        ["dead"] = "muerto",
        ["killed"] = "muerto",
        ["injured"] = "herido",
        ["wounded"] = "herido",
        ["hurt"] = "herido",
        ["missing"] = "desaparecido",
    };

    /// <summary>Makes nouns of them.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                !Spanish.TryGetValue(units[i].Form, out var spanish)
                || !units[i].FollowsDirectly()
                || !Ends(units, i + 1)
                || Number(units, i - 1, unit) is not { } number
            )
                continue;
            var slot = new Slot(
                unit.Tokens.Next(),
                number == GrammaticalNumber.Plural ? spanish + "s" : spanish,
                PartOfSpeech.Noun,
                GrammaticalGender.Masculine,
                number
            );
            units[i] = unit.Hold(units[i].Blank, slot);
            if (
                IsHundreds(units[i - 1])
                || units[i - 1].Form.Equals("dozens", StringComparison.OrdinalIgnoreCase)
                || units[i - 1].SlotIn(unit) is { Target: "decenas" or "Decenas" or "docenas" or "cientos" or "miles" }
            )
                units.Insert(i++, Words.Of());
        }
    }

    private static GrammaticalNumber? Number(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].Form.Equals("one", StringComparison.OrdinalIgnoreCase) ? GrammaticalNumber.Singular
        : units[i].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number } or null && units[i].Has("<num>")
        || units[i].Form.ToLowerInvariant() is "dozens" or "several"
        || IsHundreds(units[i])
            ? GrammaticalNumber.Plural
        : null;

    private static bool IsHundreds(LexicalUnit word) =>
        word.Form.ToLowerInvariant() is "hundreds" or "thousands" or "scores";

    // 'two injured players'; 'he killed two' has no such end
    private static bool Ends(List<LexicalUnit> units, int i) =>
        i == units.Count
        || units[i].Has("<sent>")
        || units[i].Has("<cm>")
        || units[i].Form is "in" or "after" or "as" or "and" or "at" or "when" or "by" or "on" or "near";
}
