using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>The abbreviation of millions in Spanish economic news: <c>MM$ 45</c>, <c>350 MM$</c>.</summary>
internal static partial class MillionsOfMoney
{
    /// <summary>Whether a figure has the abbreviation; what follows the figure is taken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the figure begins.</param>
    /// <param name="end">Where it ends; after the abbreviation where that follows.</param>
    public static bool Take(string text, int start, ref int end)
    {
        var after = After().Match(text, end);
        if (after.Success)
            end = after.Index + after.Length;
        return after.Success || Before().IsMatch(Beside.Before(text, start));
    }

    [GeneratedRegex(@"\G[ \u00A0]?MM(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\p{L})MM(?:US)?[$€][ \u00A0]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
