using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Tells a metric value in brackets, which a house adds after an imperial measure: <c>5 millas (8
/// km)</c>.</summary>
internal static partial class UnitConversion
{
    // What a mile, sea mile, foot, yard, inch, square mile, square foot, cubic foot, acre, pound, ounce, gallon and
    // pint are.
    private static readonly decimal[] Factors =
    [
        1.609m,
        1.852m,
        0.3048m,
        0.9144m,
        2.54m,
        2.59m,
        0.0929m,
        0.02832m,
        0.4047m,
        0.4536m,
        28.35m,
        3.785m,
        0.4732m,
    ];

    // What rounding may do.
    private const decimal Tolerance = 0.06m;

    /// <summary>Whether a figure of the translation is in brackets, has a metric unit and is the value of an imperial
    /// measure of the source.</summary>
    public static bool IsOne(string source, IEnumerable<Figure> ours, string target, Figure figure) =>
        Opening().IsMatch(Beside.Before(target, figure.Span.Start))
        && Closing().IsMatch(Beside.After(target, figure.Span.End))
        && ours.Where(o => Imperial().IsMatch(Beside.After(source, o.Span.End)))
            .SelectMany(o => o.Values)
            .Any(was => figure.Values.Any(now => IsValue(was, now)));

    private static bool IsValue(decimal was, decimal now) =>
        Math.Abs(Math.Abs((was - 32) * 5 / 9) - Math.Abs(now)) <= 1
        || (was != 0 && Array.Exists(Factors, f => Math.Abs((now / (was * f)) - 1) <= Tolerance));

    [GeneratedRegex(@"\((?:-?[\d.,\u00A0\u202F]+-)?-?$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:-[\d.,\u00A0\u202F]+)?[ \u00A0\u202F](?:km|m|cm|mm|km²|m²|m³|ha|kg|g|l|km/h|°C)\)")]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"^(?:[\s\u00A0-]?(?:hundred|thousand|[mb]illion))?(?:[-–][\d.,]+)?[\s\u00A0-]?(?:square[\s-]|"
            + @"cubic[\s-]|nautical[\s-]|sq\.?\s|"
            + @"cu\.?\s|degrees?\s)?(?:miles?|mph|mi|feet|foot|ft|inch(?:es)?|in\.|yards?|yds?|acres?|pounds?|"
            + @"lbs?|ounces?|"
            + @"oz|gallons?|gal|pints?|knots?|Fahrenheit|F|°F|'|″)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Imperial();
}
