using System.Text.RegularExpressions;
using Localization.Language;
using Localization.Language.Spanish;

namespace Localization.Quality.Figures;

/// <summary>Compares the names of months and days of the week.</summary>
public sealed partial class DateCheck : IQualityCheck
{
    private static readonly string[] English =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    private static readonly string[] Spanish = [.. SpanishCalendar.Months, .. SpanishCalendar.Weekdays];

    // Words that begin a sentence before a month.
    private static readonly string[] Opening =
    [
        "In",
        "Since",
        "Until",
        "By",
        "From",
        "During",
        "Before",
        "After",
        "Last",
        "Next",
        "This",
        "Every",
        "Early",
        "Late",
        "On",
        "Between",
        "Through",
        "Throughout",
    ];

    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var from = Dates(pair.Source.Text, pair.From);
        if (from.Count == 0)
            yield break;
        var to = Dates(pair.Target.Text, pair.To);
        var lost = from.Where(f =>
                !to.Exists(t => t.Index == f.Index) && !(f.Index < 12 && IsNumeric(pair.Target.Text, f.Index + 1))
            )
            .OrderBy(f => f.IsDoubtful)
            .ToList();
        var added = to.Where(t => !from.Exists(f => f.Index == t.Index)).ToList();
        foreach (var date in lost)
        {
            // A month becomes another month, a day another day.
            var now = added.Find(a => a.Index < 12 == date.Index < 12);
            if (date.IsDoubtful)
            {
                if (now.Word is null)
                    continue;
                added.Remove(now);
            }

            yield return now.Word is null
                ? new QualityIssue("date-missing", QualitySeverity.Warning, [date.Word]) { Source = date.Span }
                : new QualityIssue(
                    "date-changed",
                    date.Index < 12 ? QualitySeverity.Error : QualitySeverity.Warning,
                    [date.Word, now.Word]
                )
                {
                    Source = date.Span,
                    Target = now.Span,
                };
        }
    }

    private static List<(int Index, string Word, TextSpan Span, bool IsDoubtful)> Dates(
        string text,
        LanguageTag language
    )
    {
        var facts = LanguageFacts.For(language);
        var isSpanish = language.IsSpanish() || facts is not null;
        var names =
            facts is { } known ? [.. known.Months, .. known.Weekdays]
            : isSpanish ? Spanish
            : English;
        var dates = new List<(int, string, TextSpan, bool)>();
        foreach (Match match in (facts is null ? Word() : Hyphened()).Matches(text))
        {
            if (!isSpanish && !char.IsUpper(text[match.Index]))
                continue;
            var word = match.Value.ToLowerInvariant();
            if (word == "setiembre")
                word = "septiembre";
            var index = Array.IndexOf(names, word);
            if (index < 0 && !isSpanish)
                index = Abbreviated(text, match);

            // May, March and August are words of other kinds too. With no figure beside them they are compared only
            // where the translation names another month.
            var isDoubtful = !isSpanish && word is "may" or "march" or "august" && !Beside(text, match);
            if (
                index < 0
                || (isDoubtful && IsInName(text, match))
                || (isSpanish && word is "marzo" or "mayo" && char.IsUpper(match.Value[0]) && match.Index > 0)
            )
                continue;
            dates.Add((index, match.Value, new TextSpan(match.Index, match.Length), isDoubtful));
        }

        return dates;
    }

    // Aug. 5, Sept 11: only with a day or a year after it.
    private static int Abbreviated(string text, Match match)
    {
        var after = match.Index + match.Length;
        return match.Length is 3 or 4 && FigureAfterPoint().IsMatch(Figures.Beside.After(text, after))
            ? Array.FindIndex(
                English,
                0,
                12,
                m => m.StartsWith(match.Value.ToLowerInvariant(), StringComparison.Ordinal) && m.Length > match.Length
            )
            : -1;
    }

    // Theresa May, August Wilson, the Long March.
    private static bool IsInName(string text, Match match) =>
        CapitalBefore().Match(Figures.Beside.Before(text, match.Index)) is { Success: true } before
            && !Opening.Contains(before.Groups["word"].Value)
        || CapitalAfter().IsMatch(Figures.Beside.After(text, match.Index + match.Length));

    private static bool Beside(string text, Match word) =>
        FigureBefore().IsMatch(Figures.Beside.Before(text, word.Index))
        || FigureBehind().IsMatch(Figures.Beside.After(text, word.Index + word.Length));

    private static bool IsNumeric(string text, int month) =>
        NumericDate()
            .Matches(text)
            .Any(m =>
                m.Groups["a"].Value.TrimStart('0') == month.ToString(System.Globalization.CultureInfo.InvariantCulture)
                || m.Groups["b"].Value.TrimStart('0')
                    == month.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*")]
    private static partial Regex Hyphened();

    [GeneratedRegex(@"\d(?:st|nd|rd|th)?\s(?:of\s)?$")]
    private static partial Regex FigureBefore();

    [GeneratedRegex(@"^\.?\s\d{1,4}\b")]
    private static partial Regex FigureAfterPoint();

    [GeneratedRegex(@"(?<word>\p{Lu}[\p{L}.]{0,40})\s$")]
    private static partial Regex CapitalBefore();

    [GeneratedRegex(@"^\s\p{Lu}|^['’]s\b")]
    private static partial Regex CapitalAfter();

    [GeneratedRegex(@"^,?\s\d")]
    private static partial Regex FigureBehind();

    [GeneratedRegex(@"\b(?<a>\d{1,2})[/.-](?<b>\d{1,2})(?:[/.-]\d{2,4})?\b")]
    private static partial Regex NumericDate();
}
