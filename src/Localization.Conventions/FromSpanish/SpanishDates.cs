using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Conventions.Dates;
using Localization.Language.Spanish;

namespace Localization.Conventions.FromSpanish;

/// <summary>Spanish dates: <c>el 3 de marzo de 2025</c> is <c>on March 3, 2025</c>, <c>del 2 al 5 de mayo</c> is
/// <c>from May 2 to 5</c>. A date in figures is written with the name of its month, for English has two
/// orders.</summary>
internal static class SpanishDates
{
    /// <summary>A day of the month.</summary>
    private const string Day = @"(?:0?[1-9]|[12]\d|3[01]|primero|1\.?º)(?![\d/:]|[.,]\d|-\d)";

    private const string Year = @"(?:,? (?:de|del) (?<year>[12]\d{3}))?";

    /// <summary>The names of the months.</summary>
    public static readonly string Month = $"(?:{string.Join('|', SpanishCalendar.Months)}|setiembre)";

    private static readonly string Weekday = $"(?:{string.Join('|', SpanishCalendar.Weekdays)})";

    // Words after which two figures are a day and its month, not a fraction.
    private const string Dated =
        "cierra|cerró|cerrará|abre|abrió|abrirá|empieza|empezó|empezará|comienza|comenzó|comenzará|inicia|inició|"
        + "iniciará|arranca|arrancó|arrancará|termina|terminó|terminará|finaliza|finalizó|finalizará|acaba|acabó|"
        + "acabará|concluye|concluyó|concluirá|vence|venció|vencerá|caduca|llega|llegó|llegará|sale|salió|saldrá|"
        + "regresa|regresó|regresará|vuelve|volvió|volverá|estrena|estrenó|estrenará|inaugura|inauguró|inaugurará|"
        + "celebra|celebró|celebrará|juega|jugó|jugará|nació|murió|falleció|desde|hasta";

    // The date is the object of the word: 'desde el 3 de marzo'.
    private static readonly Regex Led = new(
        @"(?<!\p{L})(?:desde|hasta|para|tras|ante|sobre|según|entre|por|y|o|como|que|es|era|fue|será)\s$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft
    );

    // The date is the subject: 'el 1 de mayo es festivo'.
    private const string Subject = @"(?<subject>(?=,? (?:es|era|fue|será|sería|marca|marcó|cae|coincide)(?!\p{L})))?";

    /// <summary>The patterns of dates, those that hold more first.</summary>
    public static ImmutableArray<SpanishPattern> Patterns(LanguageTag to) =>
        [
            SpanishPattern.Words(
                $"(?<open>del|desde el|entre el) (?<from>{Day})(?: de (?<first>{Month}))?"
                    + $"{Year.Replace("year", "before", StringComparison.Ordinal)}"
                    + $" (?:al|hasta el|y el|y) (?<day>{Day}) de (?<month>{Month}){Year}",
                Span,
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                $"(?<on>el |los días |los )?(?<days>{Day}(?:, (?:el )?{Day}){{0,4}}),? (?<join>y|o|e) (?:el "
                    + $")?(?<day>{Day})"
                    + $" de (?<month>{Month}){Year}",
                Several,
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                $"(?<lead>a partir del |antes del |después del |alrededor del )?(?<article>el |del |al )?"
                    + $"(?:(?<weekday>{Weekday}),? )?(?:día )?(?:(?<low>[12]?\\d|3[01])-)?(?<day>{Day}) de "
                    + $"(?<month>{Month})"
                    + $"{Year}{Subject}",
                Single,
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                @"(?<article>el |del |al )?(?<day>0?[1-9]|[12]\d|3[01])(?<sign>[/.-])(?<m>0?[1-9]|1[0-2])\k<sign>"
                    + @"(?<year>[12]\d{3}|\d\d)(?!\k<sign>|[.,]\d)",
                (text, m) => Figures(text, m, to),
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                @"(?<article>el )(?!24/7)(?<day>1[3-9]|2\d|3[01])/(?<m>0?[1-9]|1[0-2])(?!/|[.,]\d| de)",
                (text, m) => On(text, m, $"{CalendarWords.EnglishMonth(Number(m, "m"))} {Number(m, "day")}"),
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                $@"(?:(?<=(?:{Dated}) )(?<article>el )|(?<lead>a partir del |antes del |después del ))(?:día )?"
                    + @"(?<day>0?[1-9]|1[0-2])/(?<m>0?[1-9]|1[0-2])(?!/|[.,]\d| de)",
                (text, m) => After(text, m, $"{CalendarWords.EnglishMonth(Number(m, "m"))} {Number(m, "day")}"),
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                $"(?<in>en )(?:el mes de )?(?<month>{Month}){Year}|(?<month>{Month}) (?:de|del) (?<year>[12]\\d{{3}})",
                m =>
                    $"{(m.Groups["in"].Success ? "in " : "")}{MonthOf(m)}"
                    + $"{(Has(m, "year") ? " " + Value(m, "year") : "")}",
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                $"(?:de |del )(?<weekday>{Weekday}) (?:a|al) (?<last>{Weekday})",
                m => $"from {Named(m, "weekday")} to {Named(m, "last")}",
                PartOfSpeech.Adverb
            ),
            SpanishPattern.Words(
                $"(?:(?<next>el próximo|el pasado|este|el) (?<weekday>{Weekday})(?<when> pasado| próximo| que "
                    + $"viene)?(?<part> por la (?:mañana|tarde|noche))?"
                    + $@"|(?<all>los) (?<weekday>{Weekday}s?))(?! (?:de (?:ramos|pascua|resurrección)|santo)){Subject}",
                OnWeekday,
                PartOfSpeech.Adverb
            ),
        ];

    private static string Span(Match match)
    {
        var between = match.Groups["open"].Value.StartsWith("entre", StringComparison.OrdinalIgnoreCase);
        var last = Has(match, "first")
            ? $"{MonthOf(match)} {DayOf(Value(match, "day"))}"
            : $"{DayOf(Value(match, "day"))}";
        var from =
            $"{(Has(match, "first") ? MonthNamed(Value(match, "first")) : MonthOf(match))} "
            + $"{DayOf(Value(match, "from"))}"
            + (Has(match, "before") ? $", {Value(match, "before")}," : "");
        return $"{(between ? "between" : "from")} {from} {(between ? "and" : "to")} {last}{CommaYear(match)}";
    }

    private static string Several(Match match)
    {
        var days = Value(match, "days")
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(d => DayOf(d.Replace("el ", "", StringComparison.OrdinalIgnoreCase)));
        var join = Value(match, "join") is "o" or "O" ? "or" : "and";
        return (Has(match, "on") ? "on " : "")
            + $"{MonthOf(match)} {string.Join(", ", days)} {join} {DayOf(Value(match, "day"))}{CommaYear(match)}";
    }

    private static string Single(string text, Match match)
    {
        var days = (Has(match, "low") ? $"{Value(match, "low")}–" : "") + $"{DayOf(Value(match, "day"))}";
        var date = $"{MonthOf(match)} {days}{CommaYear(match)}";
        if (Has(match, "weekday"))
            date = $"{CalendarWords.EnglishWeekday(SpanishCalendar.WeekdayOf(Value(match, "weekday")))}, {date}";
        return After(text, match, date);
    }

    private static string After(string text, Match match, string date) =>
        Value(match, "lead").ToLowerInvariant() switch
        {
            "a partir del " => "from " + date,
            "antes del " => "before " + date,
            "después del " => "after " + date,
            "alrededor del " => "around " + date,
            _ => On(text, match, date),
        };

    private static string? Figures(string text, Match match, LanguageTag to)
    {
        var (day, month, year) = (Number(match, "day"), Number(match, "m"), Value(match, "year"));
        // '3.10.2024' is a date only with its whole year; '1-2-24' may be a code.
        if (Value(match, "sign") != "/" && year.Length == 2)
            return null;
        var british = to.Region is not (null or "US" or "PH");
        return On(
            text,
            match,
            year.Length == 4 ? $"{CalendarWords.EnglishMonth(month)} {day}, {year}"
                : british ? $"{day}/{month}/{year}"
                : $"{month}/{day}/{year}"
        );
    }

    private static string OnWeekday(string text, Match match)
    {
        var name = CalendarWords.EnglishWeekday(SpanishCalendar.WeekdayOf(Value(match, "weekday")));
        if (Has(match, "all"))
            return IsLed(text, match) ? name + "s" : $"on {name}s";
        var next = (Value(match, "next") + Value(match, "when")).ToLowerInvariant();
        var day = Value(match, "part").ToLowerInvariant() switch
        {
            "" => name,
            " por la mañana" => $"{name} morning",
            " por la tarde" => $"{name} afternoon",
            _ => $"{name} night",
        };
        return next.StartsWith("este", StringComparison.Ordinal) ? $"this {day}"
            : next.Contains("pasado", StringComparison.Ordinal) ? $"last {day}"
            : next.Length > 2 ? $"next {day}"
            : IsObject(text, match) ? day
            : $"on {day}";
    }

    private static string On(string text, Match match, string date) =>
        Value(match, "article").ToLowerInvariant() switch
        {
            "del " => "of " + date,
            "al " => "to " + date,
            "el " => IsObject(text, match) ? date : "on " + date,
            _ => date,
        };

    private static bool IsObject(string text, Match match) => Has(match, "subject") || IsLed(text, match);

    private static bool IsLed(string text, Match match)
    {
        var start = Math.Max(0, match.Index - 8);
        return Led.IsMatch(text[start..match.Index]);
    }

    private static string Named(Match match, string group) =>
        CalendarWords.EnglishWeekday(SpanishCalendar.WeekdayOf(Value(match, group)));

    private static string CommaYear(Match match) => Has(match, "year") ? ", " + Value(match, "year") : "";

    private static string MonthOf(Match match) => MonthNamed(Value(match, "month"));

    private static string MonthNamed(string name) => CalendarWords.EnglishMonth(SpanishCalendar.MonthOf(name));

    private static int DayOf(string day) => char.IsAsciiDigit(day[0]) ? int.Parse(day.TrimEnd('º', '.'), null) : 1;

    private static int Number(Match match, string group) => int.Parse(Value(match, group), null);

    private static bool Has(Match match, string group) => match.Groups[group].Success;

    private static string Value(Match match, string group) => match.Groups[group].Value;
}
