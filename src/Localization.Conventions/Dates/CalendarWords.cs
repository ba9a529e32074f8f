using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;
using Localization.Language.Spanish;

namespace Localization.Conventions.Dates;

/// <summary>The English names of months and weekdays, and what Spanish calls them.</summary>
internal static class CalendarWords
{
    private static readonly List<string[]> MonthRows = DataFile.Rows("months.tsv");
    private static readonly List<string[]> WeekdayRows = DataFile.Rows("weekdays.tsv");
    private static readonly FrozenDictionary<string, int> Months = Index(MonthRows);
    private static readonly FrozenDictionary<string, int> Weekdays = Index(WeekdayRows);

    /// <summary>The Spanish name of month 1 to 12.</summary>
    public static string SpanishMonth(int month) => SpanishCalendar.Months[month - 1];

    /// <summary>The Spanish name of weekday 1 (Monday) to 7.</summary>
    public static string SpanishWeekday(int weekday) => SpanishCalendar.Weekdays[weekday - 1];

    /// <summary>The English name of month 1 to 12.</summary>
    public static string EnglishMonth(int month) => MonthRows[month - 1][0];

    /// <summary>The English name of weekday 1 (Monday) to 7.</summary>
    public static string EnglishWeekday(int weekday) => WeekdayRows[weekday - 1][0];

    /// <summary>The Spanish name of several such days.</summary>
    public static string SpanishWeekdays(int weekday) => SpanishCalendar.PluralOf(weekday);

    /// <summary>The month a token names, 1 to 12, or 0; gives the token after it and after an abbreviation's full
    /// stop.</summary>
    public static int Month(SourceScan scan, int at, out int after) => Read(scan, at, Months, MonthRows, out after);

    /// <summary>The weekday a token names, 1 (Monday) to 7, or 0; gives the token after.</summary>
    public static int Weekday(SourceScan scan, int at, out int after) =>
        Read(scan, at, Weekdays, WeekdayRows, out after);

    private static int Read(
        SourceScan scan,
        int at,
        FrozenDictionary<string, int> names,
        List<string[]> rows,
        out int after
    )
    {
        after = at + 1;
        if (
            !scan.IsCapitalised(at)
            || !names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(at), out var number)
        )
            return 0;

        var abbreviated = scan[at].Length != rows[number - 1][0].Length;
        if (abbreviated && scan.Is(after, '.') && scan.Glued(after))
            after++;
        return number;
    }

    private static FrozenDictionary<string, int> Index(List<string[]> rows)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var name in rows[i][1].Split(',').Prepend(rows[i][0]))
                names[name] = i + 1;
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
