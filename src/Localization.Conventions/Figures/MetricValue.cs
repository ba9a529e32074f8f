using System.Collections.Frozen;
using System.Globalization;
using Localization.Language.Locales;

namespace Localization.Conventions.Figures;

/// <summary>The metric value of an imperial measure, rounded to as many figures as the measure is exact to.</summary>
internal static class MetricValue
{
    // By the Spanish singular: the metric unit, and how much of it one is (NIST Special Publication 811, appendix B.8).
    private static readonly FrozenDictionary<string, (string Unit, decimal Factor)> Units = new Dictionary<
        string,
        (string, decimal)
    >
    {
        ["milla"] = ("km", 1.609344m),
        ["milla náutica"] = ("km", 1.852m),
        ["pie"] = ("m", 0.3048m),
        ["yarda"] = ("m", 0.9144m),
        ["pulgada"] = ("cm", 2.54m),
        ["milla cuadrada"] = ("km²", 2.589988m),
        ["pie cuadrado"] = ("m²", 0.09290304m),
        ["pie cúbico"] = ("m³", 0.028316846592m),
        ["acre"] = ("ha", 0.40468564224m),
        ["libra"] = ("kg", 0.45359237m),
        ["onza"] = ("g", 28.349523125m),
        ["onza líquida"] = ("ml", 29.5735295625m),
        ["galón"] = ("l", 3.785411784m),
        ["pinta"] = ("l", 0.473176473m),
        ["milla por hora"] = ("km/h", 1.609344m),
        ["nudo"] = ("km/h", 1.852m),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Fahrenheit = new[] { "°F", "grado Fahrenheit" }.ToFrozenSet();

    /// <summary>The value with its unit, in brackets after a space; empty where the unit is metric, or is
    /// none.</summary>
    /// <param name="quantity">The measure.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="locale">The place it is written for.</param>
    public static string InBrackets(Quantity quantity, Measure unit, LocaleConventions locale)
    {
        var isTemperature = Fahrenheit.Contains(unit.Singular);
        if (!isTemperature && !Units.ContainsKey(unit.Singular))
            return "";
        if (
            Of(quantity.From, quantity.Scale, unit.Singular, isTemperature) is not { } from
            || (quantity.To is { } upper ? Of(upper, quantity.Scale, unit.Singular, isTemperature) : from) is not { } to
        )
            return "";
        var symbol = isTemperature ? "°C" : Units[unit.Singular].Unit;
        var figures = from == to ? Written(from, locale) : $"{Written(from, locale)}-{Written(to, locale)}";
        return $" ({figures}\u00A0{symbol})";
    }

    /// <summary>The metric value of feet and inches, in brackets after a space; empty where one is not a whole
    /// number.</summary>
    public static string HeightInBrackets(Figure feet, Figure inches, LocaleConventions locale) =>
        feet.Fraction.Length == 0
        && decimal.TryParse(feet.Integer, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
        && whole < 1_000_000m
        && decimal.TryParse(
            inches.Fraction.Length == 0 ? inches.Integer : $"{inches.Integer}.{inches.Fraction}",
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var rest
        )
            ? $" ({Written(Math.Round(Meters(whole, rest), 2, MidpointRounding.AwayFromZero), locale)}\u00A0m)"
            : "";

    private static decimal Meters(decimal feet, decimal inches) => ((feet * 12) + inches) * 0.0254m;

    private static decimal? Of(Figure figure, ScaleWord scale, string unit, bool isTemperature)
    {
        if (
            !decimal.TryParse(
                figure.Fraction.Length == 0 ? figure.Integer : $"{figure.Integer}.{figure.Fraction}",
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            || value > 1_000_000_000_000m
        )
            return null;
        if (isTemperature)
            return Math.Round((value - 32) * 5 / 9, MidpointRounding.AwayFromZero);
        value *= scale switch
        {
            ScaleWord.None => 1m,
            ScaleWord.Thousand => 1_000m,
            ScaleWord.Million => 1_000_000m,
            ScaleWord.Billion => 1_000_000_000m,
            _ => 1_000_000_000_000m,
        };
        return Rounded(value * Units[unit].Factor, Math.Clamp(Exact(figure), 2, 4));
    }

    // How many figures a number is exact to: zeros at the end of a whole number are no figures.
    private static int Exact(Figure figure) =>
        (figure.Fraction.Length > 0 ? figure.Integer + figure.Fraction : figure.Integer.TrimEnd('0'))
            .TrimStart('0')
            .Length;

    private static decimal Rounded(decimal value, int figures)
    {
        if (value == 0)
            return 0;
        var unit = 1m;
        while (Math.Abs(value) / unit >= (decimal)Math.Pow(10, figures))
            unit *= 10;
        while (Math.Abs(value) / unit < (decimal)Math.Pow(10, figures - 1))
            unit /= 10;
        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private static string Written(decimal value, LocaleConventions locale)
    {
        var text = Math.Abs(value).ToString("0.############", CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + Figure.Read(text).Format(locale);
    }
}
