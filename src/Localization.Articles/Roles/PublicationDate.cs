using System.Globalization;
using System.Text.RegularExpressions;

namespace Localization.Articles.Roles;

/// <summary>Finds a calendar day in a line of English or Spanish. A day in figures only, such as 11/02/2025, is left
/// alone: its order cannot be known.</summary>
internal static partial class PublicationDate
{
    private static readonly string[] English =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];
    private static readonly string[] Spanish =
    [
        "ene",
        "feb",
        "mar",
        "abr",
        "may",
        "jun",
        "jul",
        "ago",
        "sep",
        "oct",
        "nov",
        "dic",
    ];

    /// <summary>The first day that <paramref name="text"/> names, and where; null where it names none.</summary>
    public static (DateOnly Day, int Start, int Length)? Find(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var month = match.Groups["n"].Success ? Number(match.Groups["n"]) : Month(match.Groups["m"].Value);
            if (
                DateOnly.TryParseExact(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Number(match.Groups["y"])}-{month}-{Number(match.Groups["d"])}"
                    ),
                    "yyyy-M-d",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                return (day, match.Index, match.Length);
        }

        return null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int Month(string name)
    {
        var start = name[..3].ToLowerInvariant();
        return Math.Max(Array.IndexOf(English, start), Array.IndexOf(Spanish, start)) + 1;
    }

    private const string Months =
        "(?<m>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|"
        + "nov(ember)?|dec(ember)?"
        + "|ene(ro)?|febrero|marzo|abr(il)?|mayo|junio|julio|ago(sto)?|septiembre|setiembre|octubre|noviembre|"
        + "dic(iembre)?)";

    private const string Weekday =
        @"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)";

    [GeneratedRegex(
        @"(?<!\w)(?:"
            + Weekday
            + @",?\s+)?(?:"
            + Months
            + @"\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{4})"
            + @"|(?<d>[0-9]{1,2})(?:st|nd|rd|th|º)?\s+(?:de\s+)?"
            + Months
            + @"\.?,?\s+(?:de\s+|del\s+)?(?<y>[0-9]{4})"
            + @"|(?<y>[0-9]{4})-(?<n>[0-9]{2})-(?<d>[0-9]{2}))(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
