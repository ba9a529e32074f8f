namespace Localization.Memory.Stored;

/// <summary>Patterns for <c>LIKE … ESCAPE '\'</c>, in which the characters of a text stand for themselves.</summary>
internal static class LikePattern
{
    /// <summary>What holds a text.</summary>
    public static string Containing(string text) => $"%{Escape(text)}%";

    /// <summary>What begins with a text.</summary>
    public static string Starting(string text) => $"{Escape(text)}%";

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
