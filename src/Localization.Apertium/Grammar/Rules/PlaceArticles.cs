using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Places that Spanish names with an article, also after a preposition: <c>Caribbean nations</c> are
/// <c>naciones del Caribe</c>, and <c>enters Caribbean crisis</c> is <c>entra en la crisis del Caribe</c>.</summary>
internal static class PlaceArticles
{
    private static readonly FrozenSet<string> Places = (
        "Adriático Atlántico Báltico Cáucaso Caribe Egeo Kremlin Mediterráneo Pacífico Pentágono Vaticano"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts the article in.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            var tags = units[i].Form.IndexOf("<np>", StringComparison.Ordinal);
            if (tags <= 0 || !Places.Contains(units[i].Form[..tags]) || units[i - 1].Form is not ("de<pr>" or "en<pr>"))
                continue;
            units.Insert(i, new LexicalUnit(" ", "el<det><def><m><sg>"));
            if (i > 2 && units[i - 1].Form == "de<pr>" && units[i - 3].Form.EndsWith("<pr>", StringComparison.Ordinal))
                Definite(units, i - 2);
            i++;
        }
    }

    // 'en crisis del Caribe': what belongs to a place is a certain one.
    private static void Definite(List<LexicalUnit> units, int noun)
    {
        var gender = units[noun].Form.IndexOf("<n>", StringComparison.Ordinal);
        if (gender < 0 || !units[noun].Form.EndsWith("<sg>", StringComparison.Ordinal))
            return;
        var feminine = units[noun].Form.Contains("<n><f>", StringComparison.Ordinal);
        units.Insert(noun, new LexicalUnit(" ", feminine ? "el<det><def><f><sg>" : "el<det><def><m><sg>"));
    }
}
