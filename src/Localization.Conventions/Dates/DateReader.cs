using Localization.Conventions.Reading;

namespace Localization.Conventions.Dates;

/// <summary>Reads an English date from tokens: <c>Sunday, November 2, 2025</c>, <c>Nov. 2</c>, <c>2 November 2025</c>,
/// <c>the 2nd of November</c>, <c>November 2-5</c>, <c>November 2025</c>.</summary>
internal static class DateReader
{
    /// <summary>Reads at <paramref name="at"/>; gives the token after, or -1 where no date with a month is
    /// there.</summary>
    public static int Read(SourceScan scan, int at, out CalendarDate date)
    {
        date = default;
        var weekday = CalendarWords.Weekday(scan, at, out var next);
        if (weekday == 0)
            next = at;
        else if (scan.Is(next, ','))
            next++;

        var month = CalendarWords.Month(scan, next, out var behind);
        var after =
            month > 0
                ? MonthFirst(scan, next, behind, weekday, month, out date)
                : DayFirst(scan, next, weekday, out date);
        return after;
    }

    private static int MonthFirst(SourceScan scan, int monthAt, int at, int weekday, int month, out CalendarDate date)
    {
        date = default;
        var day = Day(scan, at, out var next);
        // 'July Fourth'
        if (day == 0 && scan.IsCapitalised(at) && scan[at].Length > 4)
            day = Figures.NumberWords.ReadOrdinal(scan, at, out next);
        if (day == 0)
        {
            // 'Nov. 2025', 'November 2025': also 'November, 2025' and 'November of 2025'.
            var yearAt = scan.Is(at, ',') || scan.Is(at, "of") ? at + 1 : at;
            var lone = Year(scan, yearAt, out next);
            if (lone == 0 || weekday > 0)
                return -1;
            date = new(0, 0, 0, month, lone);
            return next;
        }

        // 'May 5 million': the figure belongs to what follows.
        if (scan.IsSmall(next) && Figures.ScaleWords.Read(scan.Span(next)) != Figures.ScaleWord.None)
            return -1;
        if (scan.Is(next, '%') || (monthAt > 0 && scan.Glued(monthAt) && scan.Is(monthAt - 1, TokenKind.Word)))
            return -1;

        var last = 0;
        if (scan.IsRangeDash(next) && Day(scan, next + 1, out var behindRange) is > 0 and var upper && upper > day)
        {
            last = upper;
            next = behindRange;
        }

        // 'Dec. 27 to 29', but not '27 to 29 people'
        if (
            last == 0
            && (scan.Is(next, "to") || scan.Is(next, "through"))
            && Day(scan, next + 1, out var behindTo) is > 0 and var until
            && until > day
            && !scan.NounFollows(behindTo)
            && !scan.Is(behindTo, '%')
        )
            (last, next) = (until, behindTo);

        var year = Year(scan, scan.Is(next, ',') ? next + 1 : next, out var behindYear);
        date = new(weekday, day, last, month, year);
        return year > 0 ? behindYear : next;
    }

    private static int DayFirst(SourceScan scan, int at, int weekday, out CalendarDate date)
    {
        date = default;
        var dayAt = scan.Is(at, "the") ? at + 1 : at;
        var day = Day(scan, dayAt, out var next);
        if (day == 0 || !scan.IsFreeLeft(dayAt))
            return -1;

        var last = 0;
        if (scan.IsRangeDash(next) && Day(scan, next + 1, out var behindRange) is > 0 and var upper && upper > day)
        {
            last = upper;
            next = behindRange;
        }

        // '27 to 29 November'
        if (
            last == 0
            && dayAt == at
            && (scan.Is(next, "to") || scan.Is(next, "through"))
            && Day(scan, next + 1, out var behindTo) is > 0 and var until
            && until > day
            && CalendarWords.Month(scan, behindTo, out _) > 0
        )
            (last, next) = (until, behindTo);

        var of = scan.Is(next, "of");
        var month = CalendarWords.Month(scan, of ? next + 1 : next, out next);
        if (month == 0 || (dayAt > at && !of))
            return -1;
        var year = Year(scan, scan.Is(next, ',') ? next + 1 : next, out var behindYear);
        date = new(weekday, day, last, month, year);
        return year > 0 ? behindYear : next;
    }

    /// <summary>A day of the month, with or without the ending of an ordinal; 0 where none.</summary>
    private static int Day(SourceScan scan, int at, out int after)
    {
        after = at + 1;
        if (
            !scan.Is(at, TokenKind.Number)
            || scan[at].Length > 2
            || !int.TryParse(scan.Span(at), out var day)
            || day is 0 or > 31
        )
            return 0;
        if (scan.Glued(after) && scan.Is(after, TokenKind.Word))
        {
            if (!scan.IsAny(after, Stretches.OrdinalRule.Endings))
                return 0;
            after++;
        }

        // '11:30' and '2/3' are no days, nor is '2.5'.
        return scan.Glued(after) && (scan.Is(after, ':') || scan.Is(after, '/')) ? 0 : day;
    }

    private static int Year(SourceScan scan, int at, out int after)
    {
        after = at + 1;
        return
            scan.Is(at, TokenKind.Number)
            && scan[at].Length == 4
            && scan[at].Spaced
            && int.TryParse(scan.Span(at), out var year)
            && year is >= 1000 and < 3000
            && !(scan.Glued(after) && scan.Is(after, ':'))
            ? year
            : 0;
    }
}
