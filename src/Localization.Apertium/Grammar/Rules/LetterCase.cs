using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Headlines in title case: what the analyser knows and is not a name goes to small letters.</summary>
internal static class LetterCase
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (unit.Role is not (BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata))
            return;
        for (var i = 1; i < units.Count; i++)
            units[i] = units[i].InLowerCase(unit);
    }

    /// <summary>The word in small letters; a name, an acronym or an unknown word stays as it is.</summary>
    public static LexicalUnit InLowerCase(this LexicalUnit word, EncodedUnit unit)
    {
        if (
            word.SlotIn(unit) is not null
            || word.Form.Contains('.', StringComparison.Ordinal)
            // 'Secretary of State' is one noun of the pair, with its capitals alone; 'Steps Into' is a verb.
            || (word.IsNoun() && word.Reading.Contains('#', StringComparison.Ordinal))
            || word.IsUnknown
            || word.Has("<np>")
            || !char.IsUpper(word.Form[0])
            || (word.Form.Length > 1 && char.IsUpper(word.Form[1]))
        )
            return word;
        var readings = word.Readings.ToArray();
        for (var i = 0; i < readings.Length; i++)
            readings[i] = Lower(readings[i]);
        return new LexicalUnit(word.Blank, [Lower(word.Form), .. readings]);
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
