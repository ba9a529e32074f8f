using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>The same measure in another unit, in brackets after the first: <c>(205 kph)</c>,
/// <c>(16-kilometer)</c>.</summary>
internal static class Conversion
{
    /// <summary>The bracket at <paramref name="at"/> in Spanish and the token after it; null where none is
    /// there.</summary>
    public static (string Target, int After)? Read(SourceScan scan, int at)
    {
        if (!scan.Is(at, '(') || !scan.Is(at + 1, TokenKind.Number))
            return null;
        var next = QuantityReader.Read(scan, at + 1, money: false, out var quantity);
        var hyphen = scan.Is(next, '-') && scan.Glued(next) && scan.Glued(next + 1);
        return Measure.Unit(scan, hyphen ? next + 1 : next, out var after) is { } unit && scan.Is(after, ')')
            ? ($"({QuantityRule.Phrase(quantity, unit, scan.Locale)})", after + 1)
            : null;
    }
}
