using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A part of a country or a city: <c>northern Peru</c> is <c>el norte de Perú</c>. <c>Northern Ireland</c> is
/// a name.</summary>
internal static class PartsOfPlaces
{
    private static readonly FrozenDictionary<string, string> Parts = new Dictionary<string, string>
    {
        ["northern"] = "norte",
        ["southern"] = "sur",
        ["eastern"] = "este",
        ["western"] = "oeste",
        ["central"] = "centro",
        ["northeastern"] = "noreste",
        ["northwestern"] = "noroeste",
        ["southeastern"] = "sureste",
        ["southwestern"] = "suroeste",
    }.ToFrozenDictionary();

    /// <summary>Makes a noun of the adjective.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !Parts.TryGetValue(units[i].Form, out var part)
                || !units[i + 1].FollowsDirectly()
                || !IsPlace(units[i + 1], unit)
                || IsModifier(units, i + 2, unit)
                || IsPair(units, i)
            )
                continue;
            var blank = units[i].Blank;
            var slot = new Slot(
                unit.Tokens.Next(),
                part,
                PartOfSpeech.Noun,
                GrammaticalGender.Masculine,
                GrammaticalNumber.Singular
            );
            units[i] = unit.Hold(" ", slot);
            // 'the eastern Caribbean': the article is that of the place.
            if (i > 0 && units[i - 1].Has("<det><def>"))
                units.Insert(i + 1, Words.The());
            units.Insert(i + 1, Words.Of());
            if (i == 0 || !units[i - 1].IsDeterminer())
                units.Insert(i, Words.The().WithBlank(blank));
        }
    }

    // 'eastern and western Europe'
    private static bool IsPair(List<LexicalUnit> units, int i) =>
        i > 1 && units[i - 1].Has("<cnjcoo>") && Parts.ContainsKey(units[i - 2].Form.ToLowerInvariant());

    private static bool IsPlace(LexicalUnit word, EncodedUnit unit) =>
        word.SlotIn(unit) is { } slot ? slot.IsName && slot.PartOfSpeech == PartOfSpeech.Place : word.Has("<np><loc>");

    // 'southern Spain resorts'
    private static bool IsModifier(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        i < units.Count
        && units[i].FollowsDirectly()
        && !units[i].Has("<pr>")
        && (
            units[i].Has("<gen>")
            || units[i].IsName(unit)
            || (units[i].IsNoun() && !units[i].Has("<vblex>"))
            || (units[i].IsAdjective() && !units[i].Has("<vblex>"))
        );
}
