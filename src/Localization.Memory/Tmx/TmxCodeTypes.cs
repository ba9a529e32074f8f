namespace Localization.Memory.Tmx;

/// <summary>The values of <c>type</c> of TMX's codes (TMX 1.4b, <c>type</c>): those that it recommends, and ours with
/// <c>x-</c>.</summary>
internal static class TmxCodeTypes
{
    /// <summary>The value of a type; null for none.</summary>
    public static string? Of(InlineCodeType type) =>
        type switch
        {
            InlineCodeType.Other => null,
            InlineCodeType.Break => "lb",
            InlineCodeType.Bold or InlineCodeType.Italic or InlineCodeType.Link or InlineCodeType.Image =>
                type.ToString().ToLowerInvariant(),
            _ => $"x-{type.ToString().ToLowerInvariant()}",
        };

    /// <summary>The type of a value.</summary>
    public static InlineCodeType Read(string? value) =>
        value?.ToLowerInvariant() switch
        {
            null => InlineCodeType.Other,
            "bold" => InlineCodeType.Bold,
            "italic" => InlineCodeType.Italic,
            "link" or "ulink" => InlineCodeType.Link,
            "image" => InlineCodeType.Image,
            "lb" or "pb" => InlineCodeType.Break,
            "fnote" or "enote" => InlineCodeType.Note,
            var own when own.StartsWith("x-", StringComparison.Ordinal) => Enum.TryParse<InlineCodeType>(
                own[2..],
                ignoreCase: true,
                out var type
            )
                ? type
                : InlineCodeType.Other,
            _ => InlineCodeType.Other,
        };
}
