using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Conventions.Dates;
using Localization.Conventions.Figures;
using Localization.Language.Spanish;

namespace Localization.Conventions.FromSpanish;

/// <summary>Decades, centuries, and the beginning, middle and end of a year or month: <c>los años noventa</c> is <c>the
/// 1990s</c>, <c>a principios de 2020</c> is <c>in early 2020</c>.</summary>
internal static class SpanishPeriods
{
    private static readonly string Tens = string.Join('|', NumberWords.Tens.Skip(2));

    private static readonly string Decade =
        $@"(?:los años (?<tens>{Tens}|[2-9]0)(?!\d)|la década de (?:los )?(?:años )?(?<tens>{Tens}|[2-9]0)(?!\d)"
        + @"|la década de (?:los )?(?<decade>[12]\d\d0))";

    // 'los 90' alone may count anything.
    private const string Bare = @"(?<bare>los (?<tens>[2-9]0)(?=[.,;:)]|$))";

    private static readonly ImmutableArray<SpanishPattern> All =
    [
        SpanishPattern.Words(
            $@"(?<a>a )?(?<phase>mediados|principios|comienzos|inicios|finales|fines) (?:de (?:{Decade}|{Bare}|"
                + $@"(?:(?<month>{SpanishDates.Month})(?: (?:de|del) (?<year>[12]\d{{3}}))?|(?<year>[12]\d{{3}}))))",
            Phase,
            PartOfSpeech.Adverb
        ),
        SpanishPattern.Words(
            $@"los años (?<tens>{Tens}|[2-9]0) y (?<more>{Tens}|[2-9]0)",
            m => $"the {DecadeOf(m)} and 19{Digit(m.Groups["more"].Value)}0s",
            PartOfSpeech.ProperNoun
        ),
        SpanishPattern.Words(
            $@"{Decade}|(?<=(?:en|desde|durante|hasta) ){Bare}",
            m => "the " + DecadeOf(m),
            PartOfSpeech.ProperNoun
        ),
        new(
            new(
                @"(?<![\p{L}\d])(?:los )?siglos (?<first>[IVX]{1,6}(?:, [IVX]{1,6}){0,4}) (?<join>[yoe]) "
                    + @"(?<last>[IVX]{1,6})(?![\p{L}\d])",
                RegexOptions.CultureInvariant
            ),
            Centuries,
            PartOfSpeech.ProperNoun
        ),
    ];

    /// <summary>The patterns of periods.</summary>
    public static ImmutableArray<SpanishPattern> Patterns => All;

    private static string Phase(Match match)
    {
        var edge = match.Groups["phase"].Value.ToLowerInvariant() switch
        {
            "mediados" => "mid",
            "finales" or "fines" => "late",
            _ => "early",
        };
        var month = match.Groups["month"] is { Success: true } named
            ? CalendarWords.EnglishMonth(SpanishCalendar.MonthOf(named.Value))
            : "";
        var year = match.Groups["year"].Value;
        var decade = month.Length + year.Length == 0;
        var what = decade ? DecadeOf(match) : $"{month} {year}".Trim();
        var gap = edge == "mid" ? "-" : " ";
        return $"{(match.Groups["a"].Success ? "in " : "")}{(decade ? "the " : "")}{edge}{gap}{what}";
    }

    private static string DecadeOf(Match match)
    {
        if (match.Groups["decade"] is { Success: true } whole)
            return whole.Value + "s";
        return $"19{Digit(match.Groups["tens"].Value)}0s";
    }

    private static int Digit(string tens) =>
        char.IsAsciiDigit(tens[0])
            ? tens[0] - '0'
            : Array.FindIndex(NumberWords.Tens, t => t.Equals(tens, StringComparison.OrdinalIgnoreCase));

    private static string? Centuries(Match match)
    {
        int[] numbers = [.. match.Groups["first"].Value.Split(", ").Append(match.Groups["last"].Value).Select(Number)];
        if (numbers.Contains(0))
            return null;
        var names = numbers.Select(n => n + Ending(n)).ToList();
        var join = match.Groups["join"].Value == "o" ? "or" : "and";
        return $"the {string.Join(", ", names.SkipLast(1))} {join} {names[^1]} centuries";
    }

    private static int Number(string roman)
    {
        for (var number = 1; number < 40; number++)
        {
            if (Stretches.OrdinalRule.Roman(number) == roman)
                return number;
        }

        return 0;
    }

    private static string Ending(int number) =>
        number is 11 or 12 or 13
            ? "th"
            : (number % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };
}
