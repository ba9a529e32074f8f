using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Gives forms the readings that the house's lexicon has for them.</summary>
internal static class UnknownForms
{
    /// <summary>Endings that no surname has.</summary>
    private static readonly string[] Abstract =
    [
        "ity",
        "ness",
        "tion",
        "sion",
        "ism",
        "ment",
        "ance",
        "ence",
        "cy",
        "ship",
        "ing",
        "ist",
        "s",
    ];

    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (HouseLexicon.Readings(units[i].Form) is not { Length: > 0 } readings || IsSurname(units, i, readings))
                continue;
            // A form that the analyser knows keeps its readings beside ours: 'backing' is a noun too.
            units[i] = units[i].With(units[i].IsUnknown ? readings : [.. units[i].Readings.ToArray().Union(readings)]);
        }
    }

    // Potters and brewers are people too: a capital inside a sentence is a name's, unless an article comes before it
    // or a name after it; at the start a noun in the singular with a verb after it would need an article.
    private static bool IsSurname(List<LexicalUnit> units, int i, string[] readings)
    {
        var word = units[i];
        if (char.IsUpper(word.Form[0]) && word.Has("<np>"))
            return true;
        if (
            !word.IsUnknown
            || !char.IsUpper(word.Form[0])
            || Array.Exists(Abstract, e => word.Form.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        )
            return false;
        var next = i + 1 < units.Count ? units[i + 1] : null;
        if (next is not null && next.Form.Length > 0 && char.IsUpper(next.Form[0]))
            return false;
        return i == 0 || units[i - 1].Has("<sent>")
            ? next is not null
                && next.Has("<vb")
                && Array.Exists(readings, r => r.EndsWith("<n><sg>", StringComparison.Ordinal))
            : !units[i - 1].Has("<det>");
    }
}
