using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Titles before a woman's name: <c>la senadora Elizabeth Warren</c>, <c>la cantante Faith Hill</c>.</summary>
internal static class TitleGender
{
    // Nouns with a feminine of their own, which the generator has.
    private static readonly FrozenSet<string> Masculine = (
        "senador gobernador profesor ministro secretario director alcalde presidente abogado diputado doctor enfermero "
        + "capitán escritor investigador científico autor embajador concejal candidato vicepresidente expresidente "
        + "inspector entrenador jugador médico cirujano psicólogo sociólogo historiador editor productor empresario "
        + "comisario consejero legislador asesor vecino dueño fundador maestro cómico bailarín"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes the title that is right before a name agree with it, and the words before the title.</summary>
    public static void Agree(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!IsWoman(units[i + 1].Form) || !TargetTags.Follows(units, i + 1))
                continue;
            var title = units[i].Form;
            var tags = title.IndexOf("<n>", StringComparison.Ordinal);
            if (tags < 0)
                continue;
            if (
                title.Contains("<m><sg>", StringComparison.Ordinal)
                && Masculine.Contains(title[..tags].ToLowerInvariant())
            )
                units[i] = units[i].Renamed(title.Replace("<m><sg>", "<f><sg>", StringComparison.Ordinal));
            else if (!title.Contains("<mf><sg>", StringComparison.Ordinal))
                continue;
            for (var k = i - 1; k >= 0 && k >= i - 2 && TargetTags.Follows(units, k + 1); k--)
            {
                if (
                    !units[k].Form.Contains("<det>", StringComparison.Ordinal) && !TargetTags.IsAdjective(units[k].Form)
                )
                    break;
                units[k] = units[k].Renamed(units[k].Form.Replace("<m><sg>", "<f><sg>", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>The feminine of a noun that names a person; null where it has none of its own.</summary>
    public static string? Feminine(string noun)
    {
        var tags = noun.IndexOf("<n>", StringComparison.Ordinal);
        return
            noun.Contains("<mf><sg>", StringComparison.Ordinal)
            || (
                noun.Contains("<m><sg>", StringComparison.Ordinal)
                && Masculine.Contains(noun[..tags].ToLowerInvariant())
            )
            ? noun.Replace("<m><sg>", "<f><sg>", StringComparison.Ordinal)
            : null;
    }

    private static bool IsWoman(string form) =>
        form.Contains("<np><cog><f>", StringComparison.Ordinal)
        || form.Contains("<np><ant><f>", StringComparison.Ordinal);
}
