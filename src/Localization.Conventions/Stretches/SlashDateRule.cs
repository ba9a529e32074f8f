using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Dates in figures: American English puts the month first, Spanish the day (RAE, Ortografía 2010). A first
/// figure above 12 is a day already; ISO 8601 dates stay.</summary>
internal sealed class SlashDateRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var on = scan.Is(at, "on");
        var first = on ? at + 1 : at;
        var after = first + 5;
        if (
            !IsPart(scan, first, 2)
            || !IsPart(scan, first + 2, 2)
            || !IsPart(scan, first + 4, 4)
            || scan[first + 4].Length is 1 or 3
            || !IsSlash(scan, first + 1)
            || !IsSlash(scan, first + 3)
            || !scan.Glued(first + 2)
            || !scan.Glued(first + 4)
        )
            return null;

        var month = int.Parse(scan.Span(first), null);
        var day = int.Parse(scan.Span(first + 2), null);
        if (!scan.IsFreeLeft(first) || IsSlash(scan, after) || month is 0 or > 12 || day is 0 or > 31)
            return new(first, after, null);
        var target = $"{scan.Span(first + 2)}/{scan.Span(first)}/{scan.Span(first + 4)}";
        if (!on && (scan.Is(at - 1, "born") || scan.Is(at - 1, "died")))
            return new(at, after, $"el {target}", PartOfSpeech.Adverb);
        return on
            ? new(at, after, $"el {target}", PartOfSpeech.Adverb)
            : new(at, after, target, PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    private static bool IsSlash(SourceScan scan, int at) => scan.Is(at, '/') && scan.Glued(at);

    private static bool IsPart(SourceScan scan, int at, int digits) =>
        scan.Is(at, TokenKind.Number) && scan[at].Length <= digits && !scan.Span(at).ContainsAny('.', ',');
}
