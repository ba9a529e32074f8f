using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Years before and after Christ: <c>500 B.C.</c> is <c>500 a. C.</c>, <c>A.D. 79</c> <c>79 d. C.</c> (RAE,
/// abreviaturas); years are not grouped.</summary>
internal sealed class EraRule : IStretchRule
{
    private const char Gap = '\u00A0';

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var lead = Era(scan, at, out var year);
        if (lead is "d" && scan.Is(year, TokenKind.Number) && scan.IsFree(year, year + 1))
            return Give(scan, at, year, year + 1, lead);
        if (!scan.Is(at, TokenKind.Number) || !scan.IsFreeLeft(at) || scan.Span(at).Contains('.'))
            return null;
        var era = scan.Glued(at + 1) ? null : Era(scan, at + 1, out year);
        return era is null ? null : Give(scan, at, at, year, era);
    }

    /// <summary>The era at a token, with the space before it, as in <c>the 3rd century BC</c>; empty where there is
    /// none, and <paramref name="after"/> is <paramref name="at"/>.</summary>
    public static string Suffix(SourceScan scan, int at, out int after)
    {
        if (!scan.Glued(at) && Era(scan, at, out after) is { } era)
            return Written(scan, after, era);
        after = at;
        return "";
    }

    private static Stretch Give(SourceScan scan, int at, int figure, int after, string era)
    {
        var year = scan.Span(figure).ToString().Replace(",", "", StringComparison.Ordinal);
        return new(at, after, year + Written(scan, after, era), PartOfSpeech.ProperNoun, GrammaticalGender.Masculine);
    }

    // The last stop is left to the sentence that ends there.
    private static string Written(SourceScan scan, int after, string era) =>
        $"{Gap}{era}.{Gap}C" + (scan.Is(after, '.') && scan.Glued(after) ? "" : ".");

    /// <summary><c>B.C.</c>, <c>BC</c>, <c>B.C.E.</c>, <c>A.D.</c>; null for anything else. The stop that also ends the
    /// text is left.</summary>
    private static string? Era(SourceScan scan, int at, out int after)
    {
        after = at + 1;
        if (scan.Span(at) is "BC" or "BCE")
            return "a";
        if (scan.Span(at) is "AD")
            return "d";
        var before = scan.Span(at) is "B" && scan.Span(at + 2) is "C";
        if (!before && !(scan.Span(at) is "A" && scan.Span(at + 2) is "D") || !scan.Is(at + 1, '.'))
            return null;
        after = at + 3;
        if (before && scan.Is(after, '.') && scan.Span(after + 1) is "E")
            after += 2;
        if (scan.Is(after, '.') && scan.Glued(after) && scan.Has(after + 1) && !scan.IsCapitalised(after + 1))
            after++;
        return before ? "a" : "d";
    }
}
