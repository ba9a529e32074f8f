using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Odds and multiples in compounds: <c>a one-in-five chance</c> is <c>una posibilidad de una entre cinco</c>,
/// <c>a one-in-a-million chance</c> <c>de una entre un millón</c>, <c>a 3.2-fold rise</c> <c>un aumento de 3,2
/// veces</c>.</summary>
internal sealed class OddsRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsFreeLeft(at))
            return null;
        return Fold(scan, at) ?? Odds(scan, at);
    }

    private static Stretch? Fold(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Number) || !IsHyphen(scan, at + 1) || !scan.Is(at + 2, "fold"))
            return null;
        var target = $"{Figure.Read(scan.Span(at)).Format(scan.Locale)} veces";
        return scan.IsAttributive(at, at + 3)
            ? new(at, at + 3, "de " + target, PartOfSpeech.Adjective)
            : new(at, at + 3, target, PartOfSpeech.Adverb);
    }

    private static Stretch? Odds(SourceScan scan, int at)
    {
        if (Count(scan, at, out var link) is not { } low || !IsHyphen(scan, link))
            return null;
        if (!scan.Is(link + 1, "in") || !IsHyphen(scan, link + 2))
            return null;
        var second = link + 3;
        string? high;
        int after;
        if (scan.Is(second, "a") && IsHyphen(scan, second + 1))
        {
            (high, after) = (
                scan.Is(second + 2, "million") ? "un millón"
                : scan.Is(second + 2, "billion") ? "mil millones"
                : scan.Is(second + 2, "thousand") ? "mil"
                : scan.Is(second + 2, "hundred") ? "cien"
                : null,
                second + 3
            );
        }
        else
            high = Count(scan, second, out after);
        return high is not null && scan.NounFollows(after)
            ? new(at, after, $"de {(low == "un" ? "una" : low)} entre {high}", PartOfSpeech.Adjective)
            : null;
    }

    private static string? Count(SourceScan scan, int at, out int after)
    {
        after = at + 1;
        if (scan.Is(at, TokenKind.Number))
            return Figure.Read(scan.Span(at)) is { IsOne: false } figure ? figure.Format(scan.Locale) : "un";
        return NumberWords.Read(scan, at, out var spanish, out after) > 0 ? spanish : null;
    }

    private static bool IsHyphen(SourceScan scan, int at) => scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1);
}
