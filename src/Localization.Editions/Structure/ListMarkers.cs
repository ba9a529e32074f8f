using System.Globalization;

namespace Localization.Editions.Structure;

/// <summary>The signs of numbered items.</summary>
internal static class ListMarkers
{
    /// <summary>The number that a sign such as <c>(2)</c> or <c>b)</c> represents; null where it is none.</summary>
    public static int? Number(ItemContainer? item)
    {
        var sign = item?.Marker.Trim().Trim('(', ')', '.') ?? "";
        return int.TryParse(sign, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : sign is [var letter] && char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) - 'a' + 1
            : null;
    }

    /// <summary>How HTML counts the items: <c>a</c> or <c>A</c> for letters; null for numbers.</summary>
    public static string? Type(ContainerNode list) =>
        list.Children.OfType<ContainerNode>().Select(c => c.Container).OfType<ItemContainer>().FirstOrDefault()
            is { } first
        && first.Marker.Trim().Trim('(', ')', '.') is [var letter]
        && char.IsAsciiLetter(letter)
            ? char.IsAsciiLetterUpper(letter)
                ? "A"
                : "a"
            : null;
}
