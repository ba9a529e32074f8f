using System.Text.Json;

namespace Localization.Review.Components;

/// <summary>What the browser's editor knows of the codes: for each its number, its kind and its markup as
/// text.</summary>
internal static class ChipLabels
{
    public static string Of(InlineText source)
    {
        if (source.Codes.IsEmpty)
            return "";
        var ids = source.Codes.Select(c => c.Id).Distinct().ToList();
        return JsonSerializer.Serialize(
            source.Codes.Select(c => new ChipLabel(
                ids.IndexOf(c.Id) + 1,
                c.Kind.ToString().ToLowerInvariant(),
                c.Data
            )),
            ChipJson.Default.IEnumerableChipLabel
        );
    }
}
