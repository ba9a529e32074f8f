using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Words of time that are a number in other words: <c>noon</c> is 12:00, <c>tres décadas</c> are 30
/// years.</summary>
internal static partial class SpansOfTime
{
    /// <summary>Whether a word is twelve o'clock, by day or by night.</summary>
    public static bool IsTwelve(string word) =>
        word.ToLowerInvariant() is "noon" or "midday" or "midnight" or "mediodía" or "medianoche";

    /// <summary>How many years one of what follows a number has; null where it is not a span of years.</summary>
    public static int? Years(string after) =>
        Span().Match(after) is { Success: true } span ? (span.Groups["decades"].Success ? 10 : 100) : null;

    [GeneratedRegex(@"^\s(?:(?<decades>decades?|décadas?|decenios?)|(?:century|centuries|siglos?))\b")]
    private static partial Regex Span();
}
