using System.Collections.Frozen;
using System.Globalization;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Times as they are said: <c>half past ten</c> is <c>las diez y media</c>, <c>quarter to one</c> <c>la una
/// menos cuarto</c>, <c>five o'clock</c> <c>las cinco</c>.</summary>
internal sealed class SpokenTimeRule : IStretchRule
{
    private static readonly FrozenSet<string> Before = "at by until till around about before after since from"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What happens at an hour; at a figure it may be a price.
    private static readonly FrozenSet<string> Scheduled = """
        open opens opened close closes closed start starts started begin begins began end ends ended leave leaves left
        depart departs departed arrive arrives arrived meet meets met resume resumes resumed finish finishes finished
        wake wakes woke breakfast lunch dinner work doors curfew
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var isAt = scan.Is(at, "at");
        var first = isAt ? at + 1 : at;
        if (OnTheHour(scan, first) is var (oclock, behind))
            return Give(scan, at, behind, oclock, isAt);
        if (isAt && Named(scan, at) is { } named)
            return named;
        if (scan.Is(first, "a") && scan.Is(first + 1, "quarter"))
            first++;
        var (minutes, name, next) = Minutes(scan, first);
        if (minutes == 0)
            return null;
        var to = minutes != 30 && scan.Is(next, "to");
        if (!to && !scan.Is(next, "past"))
            return null;
        // 'ten to six' may be a vote.
        if (minutes is not (15 or 30) && to && !isAt && !scan.IsAny(at - 1, Before))
            return null;
        var hour = Hour(scan, next + 1, out var clock, out var after);
        if (hour is < 1 or > 12 || scan.NounFollows(after))
            return null;
        return Give(scan, at, after, $"{clock} {(to ? "menos" : "y")} {name}", isAt);
    }

    private static Stretch Give(SourceScan scan, int at, int after, string clock, bool isAt)
    {
        (clock, after) = PartOfDay(scan, clock, after);
        return isAt ? new(at, after, "a " + clock, PartOfSpeech.Adverb)
            : scan.IsAttributive(at, after) ? new(at, after, "de " + clock, PartOfSpeech.Adjective)
            : new(at, after, clock, PartOfSpeech.ProperNoun, GrammaticalGender.Feminine, GrammaticalNumber.Plural);
    }

    // 'five o'clock', '5 o’clock'
    private static (string Clock, int After)? OnTheHour(SourceScan scan, int at)
    {
        var hour = Hour(scan, at, out var clock, out var after);
        var mark = scan.Is(after + 1, '\'') || scan.Is(after + 1, '’');
        return hour is >= 1 and <= 12 && scan.Is(after, "o") && mark && scan.Is(after + 2, "clock")
            ? (clock, after + 3)
            : null;
    }

    // 'closes at five'
    private static Stretch? Named(SourceScan scan, int at)
    {
        if (!scan.IsAny(at - 1, Scheduled) || !scan.Is(at + 1, TokenKind.Word))
            return null;
        var hour = Hour(scan, at + 1, out var clock, out var after);
        var ends =
            !scan.Has(after)
            || (scan.Is(after, TokenKind.Sign) && !scan.Is(after, '-') && !scan.Is(after, '%'))
            || scan.Is(after, "and")
            || scan.Is(after, "in")
            || scan.Is(after, "on")
            || scan.Is(after, "every")
            || scan.Is(after, "sharp");
        return hour is >= 1 and <= 12 && ends ? Give(scan, at, after, clock, isAt: true) : null;
    }

    private static (string Clock, int After) PartOfDay(SourceScan scan, string clock, int at)
    {
        if (!scan.Is(at, "in") || !scan.Is(at + 1, "the"))
            return (clock, at);
        var part =
            scan.Is(at + 2, "morning") ? " de la mañana"
            : scan.Is(at + 2, "afternoon") ? " de la tarde"
            : scan.Is(at + 2, "evening") ? " de la noche"
            : "";
        return part.Length == 0 ? (clock, at) : (clock + part, at + 3);
    }

    private static (int Minutes, string Name, int After) Minutes(SourceScan scan, int at)
    {
        if (scan.Is(at, "half"))
            return (30, "media", at + 1);
        if (scan.Is(at, "quarter"))
            return (15, "cuarto", at + 1);
        var minutes = NumberWords.Read(scan, at, out var name, out var after);
        return minutes is 5 or 10 or 20 or 25 && scan.Is(after - 1, TokenKind.Word) ? (minutes, name, after) : default;
    }

    private static int Hour(SourceScan scan, int at, out string clock, out int after)
    {
        var hour = NumberWords.Read(scan, at, out var name, out after);
        if (hour == 0 && scan.Is(at, TokenKind.Number) && scan.IsFreeLeft(at) && int.TryParse(scan.Span(at), out hour))
            (name, after) = (hour.ToString(CultureInfo.InvariantCulture), at + 1);
        clock = hour == 1 ? "la una" : $"las {name}";
        return hour;
    }
}
