using System.Collections.Frozen;
using Localization.Conventions.Dates;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Days that English writes in a way of its own: <c>9/11</c> is <c>el 11-S</c> (Fundéu), <c>the Fourth of
/// July</c> <c>el 4 de julio</c>, <c>on 12/25</c> <c>el 25/12</c>.</summary>
internal sealed class NamedDayRule : IStretchRule
{
    private static readonly FrozenSet<string> BeforeDay = """
        is was and opens opened open closes closed begins began starts started ends ended expires expired arrives
        arrived returns returned launches launched airs aired premieres premiered runs ran due dated effective
        scheduled postponed moved set
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> OfNineEleven = """
        attack attacks hijacker hijackers hijacking hijackings terrorist terrorists mastermind masterminds plot plotter
        plotters victim victims survivor survivors family families widow widows memorial museum anniversary commission
        report responder responders rescuer rescuers suspect suspects trial trials conspiracy bombing
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) =>
        NineEleven(scan, at)
        ?? SinceNineEleven(scan, at)
        ?? AroundNineEleven(scan, at)
        ?? DayOfMonth(scan, at)
        ?? DayAlone(scan, at)
        ?? MonthAndDay(scan, at);

    private static Stretch? NineEleven(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Number) || scan.Span(at) is not "9" || !IsSlashed(scan, at, out var second))
            return null;
        if (second != "11")
            return null;
        // Without a determiner the next word may begin another clause: 'Before 9/11 security was lax'.
        if (scan.IsAttributive(at, at + 3) || scan.IsAny(at + 3, OfNineEleven))
            return new(at, at + 3, "del 11-S", PartOfSpeech.Adjective);
        return new(at, at + 3, "el 11-S", PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    // 'post-9/11 America'
    private static Stretch? AroundNineEleven(SourceScan scan, int at)
    {
        var after = scan.Is(at, "post");
        if (
            !(after || scan.Is(at, "pre"))
            || !scan.Is(at + 1, '-')
            || !scan.Is(at + 2, TokenKind.Number)
            || scan.Span(at + 2) is not "9"
            || !scan.Is(at + 3, '/')
            || !scan.Is(at + 4, TokenKind.Number)
            || scan.Span(at + 4) is not "11"
            || !(scan.NounFollows(at + 5) || scan.IsCapitalised(at + 5))
        )
            return null;
        return new(at, at + 5, $"{(after ? "posterior" : "anterior")} al 11-S", PartOfSpeech.Adjective);
    }

    // The engine contracts its own preposition: 'desde del 11-S'.
    private static Stretch? SinceNineEleven(SourceScan scan, int at)
    {
        var opening =
            scan.Is(at, "since") ? "desde el"
            : scan.Is(at, "until") ? "hasta el"
            : scan.Is(at, "before") ? "antes del"
            : scan.Is(at, "after") ? "después del"
            : null;
        if (opening is null || NineEleven(scan, at + 1) is not { PartOfSpeech: PartOfSpeech.ProperNoun } day)
            return null;
        return new(at, day.After, $"{opening} 11-S", PartOfSpeech.Adverb);
    }

    // 'on the Fourth of July', 'the 5th of May, 1862'.
    private static Stretch? DayOfMonth(SourceScan scan, int at)
    {
        var on = scan.Is(at, "on");
        var the = on ? at + 1 : at;
        var day = scan.Is(the, "the") ? the + 1 : the;
        var number = NumberWords.ReadOrdinal(scan, day, out var next);
        if (number == 0 && scan.Is(day, TokenKind.Number) && scan.IsAny(day + 1, OrdinalRule.Endings))
        {
            next = day + 2;
            if (!scan.Glued(day + 1) || !int.TryParse(scan.Span(day), out number))
                return null;
        }

        if (number is < 1 or > 31 || !scan.Is(next, "of"))
            return null;
        var month = CalendarWords.Month(scan, next + 1, out var after);
        if (month == 0 || (on && the == day && !scan.IsCapitalised(day)))
            return null;
        var target = $"{number} de {CalendarWords.SpanishMonth(month)}";
        var year = scan.Is(after, ',') ? after + 1 : after;
        if (scan.Is(year, TokenKind.Number) && scan[year].Length == 4 && scan.IsFreeRight(year + 1))
        {
            target += $" de {scan.Span(year)}";
            after = year + 1;
        }

        if (on)
            return new(at, after, "el " + target, PartOfSpeech.Adverb);
        return the == day
            ? new(at, after, target, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine)
            : new(at, after, "el " + target, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    // 'on the 25th', without a month
    private static Stretch? DayAlone(SourceScan scan, int at) =>
        scan.Is(at, "on")
        && scan.Is(at + 1, "the")
        && scan.Is(at + 2, TokenKind.Number)
        && scan.IsAny(at + 3, OrdinalRule.Endings)
        && scan.Glued(at + 3)
        && int.TryParse(scan.Span(at + 2), out var day)
        && day is > 0 and <= 31
        && !scan.NounFollows(at + 4)
        && !scan.Is(at + 4, "of")
        && !scan.Is(at + 4, "and")
        && !scan.Is(at + 4, '-')
        && !scan.IsCapitalised(at + 4)
            ? new(at, at + 4, $"el día {day}", PartOfSpeech.Adverb)
            : null;

    // A second figure above 12 can only be a day; without a preposition it may be a fraction. Of two smaller figures
    // only 'on' makes a date.
    private static Stretch? MonthAndDay(SourceScan scan, int at)
    {
        if (
            !scan.IsAny(at, EnglishWords.Prepositions)
            && !scan.Is(at, "on")
            && !scan.IsAny(at, BeforeDay)
            && CalendarWords.Weekday(scan, scan.Is(at, ',') ? at - 1 : at, out _) == 0
        )
            return null;
        var first = at + 1;
        if (!scan.Is(first, TokenKind.Number) || !IsSlashed(scan, first, out var second))
            return null;
        if (
            !int.TryParse(scan.Span(first), out var month)
            || !int.TryParse(second, out var day)
            || month is < 1 or > 12
            || day is < 1 or > 31
            || (day < 13 && !IsOnDay(scan, at, first + 3))
            || (month == 9 && day == 11)
        )
            return null;
        return scan.Is(at, "on")
            ? new(at, first + 3, $"el {day}/{month}", PartOfSpeech.Adverb)
            : new(first, first + 3, $"el {day}/{month}", PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    // 'on 3/4', but 'based on 3/4 of the votes'
    private static bool IsOnDay(SourceScan scan, int at, int after) =>
        scan.Is(at, "on") && !scan.Is(after, "of") && !scan.NounFollows(after);

    private static bool IsSlashed(SourceScan scan, int at, out string second)
    {
        second = "";
        if (
            !scan.Is(at + 1, '/')
            || !scan.Glued(at + 1)
            || !scan.Is(at + 2, TokenKind.Number)
            || !scan.Glued(at + 2)
            || !scan.IsFree(at, at + 3)
        )
            return false;
        second = scan.Span(at + 2).ToString();
        return true;
    }
}
