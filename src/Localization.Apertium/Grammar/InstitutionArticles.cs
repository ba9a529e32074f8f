using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Who speaks or acts for an institution does so for a certain one: <c>a government spokesman</c> is <c>un
/// portavoz del gobierno</c>. <c>Jefe de gobierno</c> is an office and keeps its form.</summary>
internal static class InstitutionArticles
{
    private static readonly FrozenSet<string> Persons = (
        "portavoz funcionario líder fuente responsable representante dirigente asesor abogado directivo ejecutivo "
        + "cargo empleado diputado parlamentario"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Institutions = (
        "gobierno ministerio ejército presidencia parlamento congreso senado oposición partido empresa compañía "
        + "ayuntamiento embajada sindicato aerolínea fiscalía coalición alianza"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts the article in.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var institution = units[i + 2].Form;
            if (
                Persons.Contains(Noun(units[i].Form, unit))
                && units[i + 1].Form == "de<pr>"
                && TargetTags.Follows(units, i + 1)
                && TargetTags.Follows(units, i + 2)
                && institution.Contains("<sg>", StringComparison.Ordinal)
                && Institutions.Contains(Noun(institution, unit))
            )
                units.Insert(i + 2, new LexicalUnit(" ", $"el<det><def>{TargetTags.Gender(institution)}<sg>"));
        }
    }

    private static string Noun(string form, EncodedUnit unit)
    {
        if (form.IndexOf("<n>", StringComparison.Ordinal) is not (> 0 and var tags))
            return "";
        return (unit.Slots.TryGetValue(form[..tags], out var slot) ? slot.Target : form[..tags]).ToLowerInvariant();
    }
}
