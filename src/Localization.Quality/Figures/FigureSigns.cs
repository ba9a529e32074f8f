using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>What changes the value of a figure next to it: a minus sign, morning or afternoon.</summary>
internal static partial class FigureSigns
{
    /// <summary>The figures that are kept without what changes their value.</summary>
    public static IEnumerable<(Match Was, Match Now)> Changed(string source, string target)
    {
        if (Minus().Matches(source) is [var negative] && !Below().IsMatch(target))
        {
            var figure = Digits(negative);
            if (Plain().Matches(target).Where(m => Digits(m) == figure).ToList() is [var now])
                yield return (negative, now);
        }

        if (Clock().Matches(source) is not [var time] || PartOfDay().Matches(target) is not [var part])
            yield break;
        var isMorning = time.Groups["am"].Success;
        if (isMorning != part.Groups["am"].Success && !(isMorning && part.Groups["night"].Success))
            yield return (time, part);
    }

    private static string Digits(Match match) => string.Concat(match.Value.Where(char.IsAsciiDigit));

    // A hyphen at the start of a line is a list's; '3-5' and '2 -5' are ranges.
    [GeneratedRegex(@"(?<=[\p{L}(,:] ?)(?<![\p{L}\d,:(])[-−][$€£]?\d(?>[\d.,]{0,20})(?<=\d)")]
    private static partial Regex Minus();

    [GeneratedRegex(@"(?<![\p{L}\d.,])\d(?>[\d.,]{0,20})(?<=\d)")]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"[-−–]\s?[$€£]?\d|\b(?:menos|minus|negativ\w+|negative|pérdidas?|déficit|below|debajo)\b|bajo cero",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Below();

    // Twelve is written either way.
    [GeneratedRegex(@"(?<!\d)(?:[1-9]|1[01])(?:[:.][0-5]\d)?\s?(?:(?<am>a)|p)\.?\s?m\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"(?<=\bl(?:a|as) (?:\p{L}{2,7}|\d{1,2}(?:[:.][0-5]\d)?)(?: y (?:media|cuarto))? )de la "
            + @"(?:(?<am>mañana|madrugada)|tarde|(?<night>noche))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PartOfDay();
}
