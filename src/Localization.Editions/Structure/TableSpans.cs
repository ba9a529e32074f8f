using System.Globalization;

namespace Localization.Editions.Structure;

/// <summary>How many rows or columns a cell takes, as an attribute.</summary>
internal static class TableSpans
{
    /// <summary>The value of the attribute; null where it takes one.</summary>
    public static string? Of(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
}
