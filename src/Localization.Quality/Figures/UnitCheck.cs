using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Figures;

/// <summary>Finds a figure that kept its value and changed its unit: 5 miles are not <c>5 kilómetros</c>.</summary>
public sealed partial class UnitCheck : IQualityCheck
{
    private static readonly (Regex Source, Regex Wrong, Regex Right)[] Units =
    [
        (Miles(), Kilometres(), MilesInSpanish()),
        (Pounds(), Kilograms(), PoundsInSpanish()),
        (Feet(), Metres(), FeetInSpanish()),
        (Gallons(), Litres(), GallonsInSpanish()),
        (Acres(), Hectares(), AcresInSpanish()),
        (Inches(), Centimetres(), InchesInSpanish()),
        (Celsius(), FahrenheitInSpanish(), CelsiusInSpanish()),
        (Fahrenheit(), CelsiusInSpanish(), FahrenheitInSpanish()),
        (MetricDistance(), FigureInMiles(), Kilometres()),
        (MetricWeight(), FigureInPounds(), Kilograms()),
        (MetricLength(), FigureInFeet(), Metres()),
        (MetricWeight(), FigureInGrams(), Kilograms()),
        (Grams(), Kilograms(), FigureInGrams()),
        (MetricDistance(), Metres(), Kilometres()),
        (MetricLength(), Kilometres(), Metres()),
    ];

    /// <inheritdoc/>
    public string Name => "units";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!KnownLanguages.IsEnglishToSpanish(pair.From, pair.To))
            yield break;
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (!source.Any(char.IsDigit))
            yield break;
        foreach (var (unit, wrong, right) in Units)
        {
            var given = unit.Matches(source);
            if (given.Count == 0 || right.IsMatch(target))
                continue;
            var changed = wrong.Matches(target).DistinctBy(Digits).ToDictionary(Digits);
            foreach (Match was in given)
            {
                if (changed.TryGetValue(Digits(was), out var now))
                    yield return new QualityIssue("unit-changed", QualitySeverity.Error, [was.Value, now.Value])
                    {
                        Source = new TextSpan(was.Index, was.Length),
                        Target = new TextSpan(now.Index, now.Length),
                    };
            }
        }
    }

    // A figure is read once, from its first digit.
    private const string Figure = @"(?<!\d[.,]?)(?<figure>\d(?>[\d.,]{0,40}))";

    private static string Digits(Match match) => string.Concat(match.Groups["figure"].Value.Where(char.IsAsciiDigit));

    [GeneratedRegex(Figure + @"[\s-](?:square\s)?miles?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Miles();

    [GeneratedRegex(Figure + @"[\s\u00A0](?:km|kilómetros?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kilometres();

    [GeneratedRegex(@"\bmillas?\b", RegexOptions.IgnoreCase)]
    private static partial Regex MilesInSpanish();

    [GeneratedRegex(Figure + @"[\s-](?:pounds?|lbs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pounds();

    [GeneratedRegex(Figure + @"[\s\u00A0](?:kg|kilos?|kilogramos?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kilograms();

    [GeneratedRegex(@"\blibras?\b", RegexOptions.IgnoreCase)]
    private static partial Regex PoundsInSpanish();

    [GeneratedRegex(Figure + @"[\s-](?:feet|foot|ft)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Feet();

    [GeneratedRegex(Figure + @"[\s\u00A0](?:m|metros?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Metres();

    [GeneratedRegex(@"\bpies?\b", RegexOptions.IgnoreCase)]
    private static partial Regex FeetInSpanish();

    [GeneratedRegex(Figure + @"[\s-]gallons?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gallons();

    [GeneratedRegex(Figure + @"[\s\u00A0](?:l|litros?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Litres();

    [GeneratedRegex(@"\bgalon\w+|\bgalón\b", RegexOptions.IgnoreCase)]
    private static partial Regex GallonsInSpanish();

    [GeneratedRegex(Figure + @"[\s-]acres?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Acres();

    [GeneratedRegex(Figure + @"[\s\u00A0](?:ha|hectáreas?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hectares();

    [GeneratedRegex(@"\bacres?\b", RegexOptions.IgnoreCase)]
    private static partial Regex AcresInSpanish();

    [GeneratedRegex(Figure + @"[\s-]inch(?:es)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inches();

    [GeneratedRegex(Figure + @"[\s\u00A0](?:cm|centímetros?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Centimetres();

    [GeneratedRegex(Figure + @"[\s\u00A0]?(?:°\s?C|C|degrees\s(?:Celsius|centigrade|C))\b")]
    private static partial Regex Celsius();

    [GeneratedRegex(Figure + @"[\s\u00A0]?(?:[°º]\s?C|(?:grados\s)?(?:Celsius|centígrados|C))\b")]
    private static partial Regex CelsiusInSpanish();

    [GeneratedRegex(Figure + @"[\s\u00A0]?(?:°\s?F|F|degrees\s(?:Fahrenheit|F))\b")]
    private static partial Regex Fahrenheit();

    [GeneratedRegex(Figure + @"[\s\u00A0]?(?:[°º]\s?F|(?:grados\s)?(?:Fahrenheit|F))\b")]
    private static partial Regex FahrenheitInSpanish();

    [GeneratedRegex(Figure + @"[\s-]?(?:km|kilomet(?:re|er)s?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MetricDistance();

    [GeneratedRegex(Figure + @"[\s\u00A0]millas?\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigureInMiles();

    [GeneratedRegex(Figure + @"[\s-]?(?:kg|kilos?|kilograms?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MetricWeight();

    [GeneratedRegex(Figure + @"[\s\u00A0]libras?\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigureInPounds();

    [GeneratedRegex(Figure + @"[\s-]?(?:met(?:re|er)s?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MetricLength();

    [GeneratedRegex(Figure + @"[\s\u00A0]pies?\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigureInFeet();

    [GeneratedRegex(Figure + @"[\s-]?(?:g|grams?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Grams();

    [GeneratedRegex(Figure + @"[\s\u00A0](?:g|gramos?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigureInGrams();

    [GeneratedRegex(@"\bpulgadas?\b", RegexOptions.IgnoreCase)]
    private static partial Regex InchesInSpanish();
}
