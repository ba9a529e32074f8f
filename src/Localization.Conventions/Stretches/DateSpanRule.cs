using Localization.Conventions.Dates;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Two dates or months with a word or dash between them: <c>from March to May 2024</c> is <c>de marzo a mayo
/// de 2024</c>, <c>November 27 through December 3</c> <c>del 27 de noviembre al 3 de diciembre</c>, <c>between 27 and
/// 29 November</c> <c>entre el 27 y el 29 de noviembre</c> (RAE, DPD, s. v. fecha).</summary>
internal sealed class DateSpanRule : IStretchRule
{
    private readonly record struct Edge(CalendarDate Date, int After);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var between = scan.Is(at, "between");
        var from = scan.Is(at, "from");
        var first = between || from ? at + 1 : at;
        if (from && Range(scan, first) is { } days)
            return Give(scan, at, days.After, days.Date.InSentence(), opened: true);
        var lower = Read(scan, first) ?? (between || from ? DayAlone(scan, first) : null);
        if (lower is not { } low)
            return null;
        var join = low.After;
        var dash = scan.IsRangeDash(join) && !between && !from;
        var joined =
            between ? scan.Is(join, "and")
            : dash ? !scan.Glued(join) || scan.Glued(join + 1)
            : scan.Is(join, "to") || scan.Is(join, "through") || scan.Is(join, "until") || scan.Is(join, "till");
        if (!joined || (Read(scan, join + 1) ?? DayBehind(scan, low, join + 1)) is not { } high)
            return null;
        if (!Agree(low.Date, high.Date) || (dash && IsCell(scan, at)))
            return null;
        return Give(scan, at, high.After, Text(low.Date, high.Date, between), between || from);
    }

    private static Stretch? Give(SourceScan scan, int at, int after, string target, bool opened)
    {
        if (scan.Glued(after) && !scan.Is(after, TokenKind.Sign))
            return null;
        var attributive = !opened && scan.IsAttributive(at, after);
        return new(at, after, target, attributive ? PartOfSpeech.Adjective : PartOfSpeech.Adverb);
    }

    private static string Text(CalendarDate low, CalendarDate high, bool between)
    {
        // '27 to 29 November': the month of the second is that of both.
        var start = low.Month == 0 || IsShared(low, high) ? $"{(low.Day > 0 ? "el " : "")}{low.Day}" : low.InSentence();
        var end = high.InSentence();
        return between
            ? $"entre {start} y {end}"
            : $"{(start.StartsWith("el ", StringComparison.Ordinal) ? "d" + start : "de " + start)} "
                + (end.StartsWith("el ", StringComparison.Ordinal) ? "a" + end[1..] : "a " + end);
    }

    private static bool IsShared(CalendarDate low, CalendarDate high) =>
        low is { Day: > 0, Weekday: 0, Year: 0 } && high.Weekday == 0 && low.Month == high.Month;

    // Both tell a day, or neither does.
    private static bool Agree(CalendarDate low, CalendarDate high) =>
        (low.Day == 0) == (high.Day == 0)
        && high.Month > 0
        && (low.Month > 0 || low.Day < high.Day)
        && !(low.Month == high.Month && low.Year == 0 && low.Day >= high.Day);

    private static Edge? Read(SourceScan scan, int at)
    {
        var after = DateReader.Read(scan, at, out var date);
        if (after > 0 && date.LastDay == 0)
            return new Edge(date, after);
        var month = after > 0 ? 0 : CalendarWords.Month(scan, at, out after);
        return month > 0 ? new Edge(new(0, 0, 0, month, 0), after) : null;
    }

    private static Edge? Range(SourceScan scan, int at)
    {
        var after = DateReader.Read(scan, at, out var date);
        return after > 0 && date is { LastDay: > 0, Weekday: 0 } ? new Edge(date, after) : null;
    }

    private static Edge? DayAlone(SourceScan scan, int at) =>
        scan.Is(at, TokenKind.Number) && scan.IsFree(at, at + 1) && Day(scan, at) is > 0 and var day
            ? new Edge(new(0, day, 0, 0, 0), at + 1)
            : null;

    // 'between Nov. 2 and 5'
    private static Edge? DayBehind(SourceScan scan, Edge low, int at) =>
        low.Date is { Day: > 0, Month: > 0, Year: 0, Weekday: 0 }
        && scan.Is(at, TokenKind.Number)
        && scan.IsFree(at, at + 1)
        && Day(scan, at) is var day
        && day > low.Date.Day
        && !scan.NounFollows(at + 1)
        && !scan.Is(at + 1, '%')
            ? new Edge(new(0, day, 0, low.Date.Month, 0), at + 1)
            : null;

    private static int Day(SourceScan scan, int at) =>
        scan[at].Length <= 2 && int.TryParse(scan.Span(at), out var day) && day is > 0 and <= 31 ? day : 0;

    private static bool IsCell(SourceScan scan, int at) =>
        at == 0 || scan.Role is BlockRole.Byline or BlockRole.TableCell or BlockRole.Metadata or BlockRole.Copyright;
}
