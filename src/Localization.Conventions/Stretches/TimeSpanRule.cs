using Localization.Conventions.Reading;
using Localization.Conventions.Times;

namespace Localization.Conventions.Stretches;

/// <summary>Two times of a day: <c>9 a.m.-5 p.m.</c> is <c>de 9:00 a 17:00</c>, <c>between 2 and 4 p.m.</c> <c>entre
/// las 14:00 y las 16:00</c>. An hour without <c>a.m.</c> takes that of the second, or the other one where it would end
/// before it begins.</summary>
internal sealed class TimeSpanRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var between = scan.Is(at, "between");
        var from = scan.Is(at, "from");
        var first = between || from ? at + 1 : at;
        if (!scan.Is(first, TokenKind.Number))
            return null;
        var join = ClockReader.Read(scan, first, out var lower);
        var told = join > 0;
        // 'from 3 p.m. to 5 p.m.' are two times with a preposition each.
        if (told && (from || scan.Is(first - 1, "from")))
            return null;
        if (!told)
            join = ClockReader.ReadBare(scan, first, out lower);
        if (join < 0 || !Joins(scan, join, between))
            return null;
        var after = ClockReader.Read(scan, join + 1, out var upper, joined: true);
        if (after < 0 || (scan.Glued(after) && scan.Is(after, TokenKind.Word)))
            return null;
        if (!told)
            lower = lower.Before(upper);
        var (start, end) = (lower.Format(scan.Locale), upper.Format(scan.Locale));
        if (scan.Is(after, '.') && scan.Glued(after) && end.EndsWith('.'))
            end = end[..^1];
        var target = between
            ? $"entre {lower.At(scan.Locale)[2..]}{start} y {upper.At(scan.Locale)[2..]}{end}"
            : $"de {start} a {end}";
        return new(
            at,
            after,
            target,
            !between && !from && scan.IsAttributive(at, after) ? PartOfSpeech.Adjective : PartOfSpeech.Adverb
        );
    }

    private static bool Joins(SourceScan scan, int at, bool between) =>
        between
            ? scan.Is(at, "and")
            : scan.Is(at, "to") || scan.Is(at, "until") || scan.Is(at, "till") || scan.IsRangeDash(at);
}
