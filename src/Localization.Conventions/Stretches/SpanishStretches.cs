using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Conventions.Dates;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Finds dates, figures, scale words and percentages in Spanish, and gives what English writes: <c>el 3 de
/// marzo de 2025</c> is <c>on March 3, 2025</c>, <c>2500 millones</c> are <c>2.5 billion</c>.</summary>
internal static partial class SpanishStretches
{
    private static readonly FrozenDictionary<string, int> Months = Enumerable
        .Range(1, 12)
        .ToFrozenDictionary(CalendarWords.SpanishMonth, m => m, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Weekdays = Enumerable
        .Range(1, 7)
        .ToFrozenDictionary(CalendarWords.SpanishWeekday, d => d, StringComparer.OrdinalIgnoreCase);

    // Thousands of millions, as a figure that is their decimal.
    private const decimal Million = 1_000_000m;

    /// <summary>Adds the stretches of a text.</summary>
    /// <param name="text">The Spanish text.</param>
    /// <param name="from">How its place writes figures.</param>
    /// <param name="claims">Where to.</param>
    public static void Find(string text, LocaleConventions from, Claims claims)
    {
        foreach (Match match in Date().Matches(text))
            Add(claims, match, Cased(match, DateOf(match)), PartOfSpeech.Adverb);
        foreach (Match match in OnWeekday().Matches(text))
            Add(
                claims,
                match,
                Cased(match, $"on {CalendarWords.EnglishWeekday(Weekdays[match.Groups["weekday"].Value])}"),
                PartOfSpeech.Adverb
            );
        foreach (Match match in Quantity().Matches(text))
        {
            if (Value(match.Groups["figure"].Value, from) is { } value)
                Add(claims, match, QuantityOf(match, value), PartOfSpeech.Number);
        }
    }

    private static void Add(Claims claims, Match match, string? target, PartOfSpeech partOfSpeech)
    {
        if (target is not null)
            claims.Add(new(match.Index, match.Length, target, partOfSpeech));
    }

    // As the Spanish begins: 'El 5 de mayo' is 'On May 5'.
    private static string Cased(Match match, string target) =>
        char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(target[0]) + target[1..] : target;

    private static string DateOf(Match match)
    {
        var month = Months[match.Groups["month"].Value];
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        var year = match.Groups["year"] is { Success: true } told ? told.Value : "";
        if (!match.Groups["day"].Success)
            return year.Length == 0 ? $"in {name}" : $"in {name} {year}";
        var days = match.Groups["day"].Value + (match.Groups["last"] is { Success: true } last ? $"–{last.Value}" : "");
        var date = year.Length == 0 ? $"{name} {days}" : $"{name} {days}, {year}";
        if (match.Groups["weekday"] is { Success: true } weekday)
            date = $"{CalendarWords.EnglishWeekday(Weekdays[weekday.Value])}, {date}";
        return match.Groups["article"].Success ? $"on {date}" : date;
    }

    private static string? QuantityOf(Match match, decimal value)
    {
        var percent = match.Groups["percent"].Success;
        var scale = match.Groups["scale"].Value.ToLowerInvariant();
        if (scale.Length == 0)
        {
            // Prices keep their zeros: '12,50' is '12.50'.
            var written = value.ToString($"N{value.Scale}", CultureInfo.InvariantCulture);
            return percent ? $"{written}%"
                : match.Groups["figure"].Value.Any(c => !char.IsAsciiDigit(c)) ? written
                : null;
        }

        // The short scale: a billion is a thousand millions, a trillion a million of them.
        var total =
            value
            * (
                scale is "mil" ? 1_000m
                : scale.StartsWith("mil ", StringComparison.Ordinal) ? 1_000m * Million
                : scale.StartsWith("bill", StringComparison.Ordinal) ? Million * Million
                : Million
            );
        return total >= Million * Million ? $"{Written(total / (Million * Million))} trillion"
            : total >= 1_000m * Million ? $"{Written(total / (1_000m * Million))} billion"
            : total >= Million ? $"{Written(total / Million)} million"
            : Written(total);
    }

    private static decimal? Value(string figure, LocaleConventions from)
    {
        var plain = figure
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal);
        var parts = plain.Split(from.DecimalSign[0]);
        var groups = parts[0].Split('.', ',');
        return
            parts.Length <= 2
            && groups.Skip(1).All(g => g.Length == 3)
            && decimal.TryParse(
                string.Concat(groups) + (parts.Length == 2 ? $".{parts[1]}" : ""),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? value
            : null;
    }

    private static string Written(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:(?:(?<article>[Ee]l )?"
            + "(?:(?<weekday>lunes|martes|miércoles|jueves|viernes|sábado|domingo),? )?"
            + @"(?<day>[12]?\d|3[01])(?:-(?<last>[12]?\d|3[01]))? de )|[Ee]n )"
            + "(?<month>enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
            + @"(?: (?:de|del) (?<year>[12]\d{3}))?(?![\p{L}\d])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        @"(?<![\p{L}\d])[Ee]l (?<weekday>lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?= ?[.;)]| ?$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OnWeekday();

    [GeneratedRegex(
        @"(?<![\p{L}\d.,:/$€£-])(?:(?:el|un|El|Un) (?=[\d.,]+[ \u00A0\u202F]?%))?(?<figure>\d+(?:[.,\u00A0\u202F]\d+)*)"
            + @"(?:[ \u00A0\u202F]?(?<percent>%)"
            + @"|[ \u00A0](?<scale>mil millones|millones|millón|billones|billón|mil)(?: de(?= \p{L}))?)?"
            + @"(?![\p{L}\d:/%-]|[.,]\d|[º°ª])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Quantity();
}
