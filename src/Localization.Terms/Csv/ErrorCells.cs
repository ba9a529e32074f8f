using System.Collections.Frozen;

namespace Localization.Terms.Csv;

/// <summary>What a spreadsheet writes into a cell whose formula failed (ECMA-376 Part 1, §18.18.11, cells of type
/// <c>e</c>), in English and Spanish: never a term.</summary>
internal static class ErrorCells
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "#N/A",
        "#N/D",
        "#REF!",
        "#¡REF!",
        "#VALUE!",
        "#¡VALOR!",
        "#DIV/0!",
        "#¡DIV/0!",
        "#NAME?",
        "#¿NOMBRE?",
        "#NULL!",
        "#¡NULO!",
        "#NUM!",
        "#¡NUM!",
        "#SPILL!",
        "#¡DESBORDAMIENTO!",
        "#CALC!",
        "#¡CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#GETTING_DATA"
    );

    /// <summary>Whether a value is one.</summary>
    public static bool Contains(string value) => value.StartsWith('#') && All.Contains(value.Trim());
}
