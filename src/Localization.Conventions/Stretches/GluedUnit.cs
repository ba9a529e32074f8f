using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Units that are written right after their figure: <c>6ft</c>, <c>20lb</c>, <c>9.58s</c>, <c>50p</c>,
/// <c>a 12" pizza</c>.</summary>
internal static class GluedUnit
{
    private static readonly Measure Second = new("s", "s", GrammaticalGender.Masculine);
    private static readonly Measure Penny = new("penique", "peniques", GrammaticalGender.Masculine);
    private static readonly Measure Inch = new("pulgada", "pulgadas", GrammaticalGender.Feminine);
    private static readonly Measure Foot = new("pie", "pies", GrammaticalGender.Masculine);

    /// <summary>Whether the token is an abbreviation or a sign that may touch its figure.</summary>
    public static bool IsOne(SourceScan scan, int at) =>
        scan.Span(at)
            is "¢"
                or "ft"
                or "lb"
                or "lbs"
                or "mph"
                or "mi"
                or "yd"
                or "oz"
                or "in"
                or "p"
                or "\""
                or "″"
                or "'"
                or "′";

    /// <summary>The unit that only a figure before it tells from a letter or a mark; null where none is
    /// there.</summary>
    /// <param name="scan">The text.</param>
    /// <param name="at">The figure.</param>
    /// <param name="after">The token after the figure.</param>
    /// <param name="quantity">The figure's value.</param>
    /// <param name="behind">The token after the unit.</param>
    public static Measure? Read(SourceScan scan, int at, int after, Quantity quantity, ref int behind)
    {
        if (!scan.Glued(after))
            return null;
        var unit =
            scan.Is(after, "s") && quantity.From.Fraction.Length > 0 ? Second
            : scan.Is(after, "p") && IsPence(scan, quantity) ? Penny
            : scan.Is(after, "in") ? Inch
            : scan.Span(after) is "\"" or "″" && IsMarked(scan, at, after) ? Inch
            : scan.Span(after) is "'" or "′" && IsMarked(scan, at, after) ? Foot
            : null;
        if (unit is not null)
            behind = after + 1;
        return unit;
    }

    private static bool IsPence(SourceScan scan, Quantity quantity) =>
        quantity.From is { Fraction: "", Integer.Length: <= 2 }
        && (
            scan.Text.Contains('£', StringComparison.Ordinal)
            || scan.Text.Contains("cost", StringComparison.OrdinalIgnoreCase)
        );

    // 'a 12" pizza': a mark that closes no quotation.
    private static bool IsMarked(SourceScan scan, int at, int after) =>
        scan.IsAttributive(at, after + 1)
        && (scan.Is(after, '″') || scan.Is(after, '′') || scan.Text.Count(c => c == scan.Span(after)[0]) % 2 == 1);
}
