using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Times;

/// <summary>Reads an English time from tokens: <c>3:30 p.m.</c>, <c>3 PM ET</c>, <c>15:30 GMT</c>.</summary>
internal static class ClockReader
{
    private static readonly FrozenDictionary<string, string> Zones = DataFile
        .Rows("zones.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1] == "*" ? r[0] : r[1]);

    /// <summary>Reads at <paramref name="at"/>; gives the token after, or -1 where no time is there. A time of 24
    /// hours counts only with a zone.</summary>
    /// <param name="scan">The text.</param>
    /// <param name="at">The token of the hour.</param>
    /// <param name="time">The time.</param>
    /// <param name="joined">Whether a dash may come right before it.</param>
    public static int Read(SourceScan scan, int at, out ClockTime time, bool joined = false)
    {
        time = default;
        if (Military(scan, at, ref time) is > 0 and var end)
            return end;
        if (
            !scan.Is(at, TokenKind.Number)
            || !(joined || scan.IsFreeLeft(at))
            || !HourAndMinute(scan.Span(at), out var hour, out var minute)
        )
            return -1;

        var next = at + 1;
        var dotted = scan[at].Length > 2;
        var told =
            dotted
            || (
                scan.Is(next, ':')
                && scan.Glued(next)
                && scan.Is(next + 1, TokenKind.Number)
                && scan[next + 1].Length == 2
                && scan.Glued(next + 1)
                && int.TryParse(scan.Span(next + 1), out minute)
                && minute < 60
            );
        if (told && !dotted)
            next += 2;

        var half = Half(scan, ref next);
        if (half != '\0' && hour is < 1 or > 12)
            return -1;
        if (half != '\0')
            hour = (hour % 12) + (half == 'p' ? 12 : 0);
        var zone = Zone(scan, ref next);
        if (half == '\0' && (dotted || !(told && zone.Length > 0)))
            return -1;

        time = new(hour, minute, told, zone);
        return next;
    }

    /// <summary>Reads the hour, and the minute, of a time that ends at the <c>a.m.</c> of another: <c>2</c> in <c>2 to
    /// 4 p.m.</c>; gives the token after, or -1.</summary>
    public static int ReadBare(SourceScan scan, int at, out ClockTime time)
    {
        time = default;
        if (
            !scan.Is(at, TokenKind.Number)
            || !scan.IsFreeLeft(at)
            || !HourAndMinute(scan.Span(at), out var hour, out var minute)
            || hour is < 1 or > 12
        )
            return -1;
        var next = at + 1;
        var told = scan[at].Length > 2;
        if (
            !told
            && scan.Is(next, ':')
            && scan.Glued(next)
            && scan.Is(next + 1, TokenKind.Number)
            && scan[next + 1].Length == 2
            && scan.Glued(next + 1)
            && int.TryParse(scan.Span(next + 1), out minute)
            && minute < 60
        )
            (told, next) = (true, next + 2);
        time = new(hour % 12, minute, told, "");
        return next;
    }

    // '1500 GMT'
    private static int Military(SourceScan scan, int at, ref ClockTime time)
    {
        if (
            !scan.Is(at, TokenKind.Number)
            || scan[at].Length != 4
            || !scan.IsFreeLeft(at)
            || !(scan.Is(at + 1, "GMT") || scan.Is(at + 1, "UTC"))
            || !scan[at + 1].Spaced
            || !int.TryParse(scan.Span(at), out var figure)
            || figure / 100 > 23
            || figure % 100 > 59
        )
            return -1;
        time = new(figure / 100, figure % 100, true, scan.Span(at + 1).ToString());
        return at + 2;
    }

    /// <summary>An hour, and the minute after a British point: <c>3.30pm</c>.</summary>
    private static bool HourAndMinute(ReadOnlySpan<char> text, out int hour, out int minute)
    {
        minute = 0;
        var point = text.IndexOf('.');
        return int.TryParse(point < 0 ? text : text[..point], out hour)
            && hour < 24
            && text.Length <= 5
            && (
                point < 0
                    ? text.Length <= 2
                    : text.Length == point + 3 && int.TryParse(text[(point + 1)..], out minute) && minute < 60
            );
    }

    /// <summary>Reads <c>a.m.</c>, <c>AM</c> and the like: 'a', 'p' or nothing. The stop that also ends the text is
    /// left.</summary>
    private static char Half(SourceScan scan, ref int next)
    {
        if (scan.Is(next, "am") || scan.Is(next, "pm"))
        {
            next++;
            return char.ToLowerInvariant(scan.Span(next - 1)[0]);
        }

        if (!(scan.Is(next, "a") || scan.Is(next, "p")) || !scan.Is(next + 1, '.') || !scan.Is(next + 2, "m"))
            return '\0';
        var half = char.ToLowerInvariant(scan.Span(next)[0]);
        next += 3;
        if (scan.Is(next, '.') && scan.Glued(next) && (scan.Has(next + 1) ? !EndsSentence(scan, next) : IsCell(scan)))
            next++;
        return half;
    }

    // No sentence ends in a cell.
    private static bool IsCell(SourceScan scan) =>
        scan.Role is BlockRole.TableCell or BlockRole.Metadata or BlockRole.Byline;

    private static bool EndsSentence(SourceScan scan, int stop) =>
        (
            scan.IsCapitalised(stop + 1)
            && !Zones.ContainsKey(scan.Span(stop + 1).ToString())
            && Dates.CalendarWords.Weekday(scan, stop + 1, out _) == 0
            && Dates.CalendarWords.Month(scan, stop + 1, out _) == 0
        )
        || scan.Is(stop + 1, '"')
        || scan.Is(stop + 1, '”');

    private static string Zone(SourceScan scan, ref int next)
    {
        var open = scan.Is(next, '(');
        var name = open ? next + 1 : next;
        if (
            !scan.Is(name, TokenKind.Word)
            || !Zones.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(name), out var zone)
        )
            return "";

        // 'local', 'Eastern' and 'Pacific' name a zone only before 'time'.
        var after = name + 1;
        var isName = scan[name].Length > 4;
        if (scan.Is(after, "time"))
            after++;
        else if (isName)
            return "";
        if (open && !scan.Is(after, ')'))
            return "";
        next = open ? after + 1 : after;
        return zone;
    }
}
