using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Feet and inches as one measure: <c>5 feet 10 inches</c> is <c>5 pies y 10 pulgadas</c>, <c>a 5-foot-10-inch
/// woman</c> <c>una mujer de 5 pies y 10 pulgadas</c>, with or without a comma between them.</summary>
internal sealed class HeightRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Number) || !scan.IsFreeLeft(at))
            return null;
        if (Marked(scan, at) is { } marked)
            return marked;
        var hyphen = IsHyphen(scan, at + 1);
        var foot = hyphen ? at + 2 : at + 1;
        if (!scan.Is(foot, "foot") && !scan.Is(foot, "feet") && !scan.Is(foot, "ft"))
            return null;
        var next = Stop(scan, foot + 1);
        if (hyphen && IsHyphen(scan, next))
            next++;
        // 'the 5-foot, 6-inch boy'
        var comma = scan.Is(next, ',') && scan.Glued(next);
        if (comma)
            next++;
        if (!scan.Is(next, TokenKind.Number))
            return null;
        var inches = next;
        next = hyphen && IsHyphen(scan, inches + 1) ? inches + 2 : inches + 1;
        var named = scan.Is(next, "inch") || scan.Is(next, "inches") || scan.Is(next, "in");
        // 'He stands 6 feet 4.'
        if (!named && (comma || (!hyphen && !EndsThere(scan, inches))))
            return null;
        var after = named ? Stop(scan, next + 1) : inches + 1;
        var (feet, rest) = (Figure.Read(scan.Span(at)), Figure.Read(scan.Span(inches)));
        var target = Named(scan, feet, rest);
        if (
            hyphen
                ? scan.NounFollows(after) || scan.IsAny(at - 1, EnglishWords.Determiners)
                : scan.IsAttributive(at, after)
        )
            return new(at, after, $"de {target}{Converted(scan, after, feet, rest)}", PartOfSpeech.Adjective);
        var dimension = CompoundNoun.DimensionOf(scan, after);
        if (dimension is not null)
            after++;
        return new(
            at,
            after,
            target + dimension + Converted(scan, after, feet, rest),
            PartOfSpeech.Number,
            GrammaticalGender.Masculine,
            GrammaticalNumber.Plural
        );
    }

    // 5'10", with any quotation marks
    private static Stretch? Marked(SourceScan scan, int at)
    {
        var foot = scan.Is(at + 1, '\'') || scan.Is(at + 1, '’') || scan.Is(at + 1, '′');
        var inch = scan.Is(at + 3, '"') || scan.Is(at + 3, '”') || scan.Is(at + 3, '″');
        if (
            !foot
            || !inch
            || !scan.Glued(at + 1)
            || !scan.Glued(at + 3)
            || !scan.Is(at + 2, TokenKind.Number)
            || !scan.Glued(at + 2)
            || scan[at].Length > 1
            || scan[at + 2].Length > 2
        )
            return null;
        var (feet, rest) = (Figure.Read(scan.Span(at)), Figure.Read(scan.Span(at + 2)));
        var target = Named(scan, feet, rest);
        if (scan.IsAttributive(at, at + 4))
            return new(at, at + 4, $"de {target}{Converted(scan, at + 4, feet, rest)}", PartOfSpeech.Adjective);
        var dimension = CompoundNoun.DimensionOf(scan, at + 4);
        var after = dimension is null ? at + 4 : at + 5;
        return new(
            at,
            after,
            target + dimension + Converted(scan, after, feet, rest),
            PartOfSpeech.Number,
            GrammaticalGender.Masculine,
            GrammaticalNumber.Plural
        );
    }

    private static string Named(SourceScan scan, Figure feet, Figure inches) =>
        $"{feet.Format(scan.Locale)} {(feet.IsOne ? "pie" : "pies")} y "
        + $"{inches.Format(scan.Locale)} {(inches.IsOne ? "pulgada" : "pulgadas")}";

    // With the option, and where the source does not convert it itself.
    private static string Converted(SourceScan scan, int after, Figure feet, Figure inches) =>
        scan.Options.ConvertMeasures && !scan.Is(after, '(')
            ? MetricValue.HeightInBrackets(feet, inches, scan.Locale)
            : "";

    private static bool EndsThere(SourceScan scan, int inches) =>
        scan[inches].Length <= 2
        && scan.IsFreeRight(inches + 1)
        && int.TryParse(scan.Span(inches), out var value)
        && value < 12
        && (!scan.Has(inches + 1) || scan.Is(inches + 1, TokenKind.Sign) || scan.Is(inches + 1, "and"));

    private static int Stop(SourceScan scan, int at) =>
        scan.Is(at, '.') && scan.Glued(at) && scan.Has(at + 1) && !scan.IsCapitalised(at + 1) ? at + 1 : at;

    private static bool IsHyphen(SourceScan scan, int at) => scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1);
}
