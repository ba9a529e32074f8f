using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Compares currencies and percentages: a sum of dollars stays one of dollars, a percentage a
/// percentage.</summary>
public sealed partial class MoneyCheck : IQualityCheck
{
    private static readonly (string Name, Regex Source, Regex Target)[] Currencies =
    [
        ("$", Dollar(), DollarWords()),
        ("€", Euro(), EuroWords()),
        ("£", Pound(), PoundWords()),
        ("¥", Yen(), YenWords()),
    ];

    /// <inheritdoc/>
    public string Name => "money";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (!source.Any(char.IsDigit))
            yield break;
        foreach (var (name, symbol, words) in Currencies)
        {
            if (!symbol.IsMatch(source) || words.IsMatch(target))
                continue;
            var other = Currencies.FirstOrDefault(c =>
                c.Name != name && !c.Source.IsMatch(source) && !c.Target.IsMatch(source) && c.Target.IsMatch(target)
            );
            yield return other.Name is null
                ? new QualityIssue("currency-missing", QualitySeverity.Warning, [name])
                {
                    Source = Span(symbol.Match(source)),
                }
                : new QualityIssue("currency-changed", QualitySeverity.Error, [name, other.Name])
                {
                    Source = Span(symbol.Match(source)),
                    Target = Span(other.Target.Match(target)),
                };
        }

        if (
            Percent().Count(source)
            > PercentWords().Count(target) + (source.Contains("percentage point", StringComparison.Ordinal) ? 1 : 0)
        )
            yield return new QualityIssue("percent-missing", QualitySeverity.Warning, [Percent().Match(source).Value])
            {
                Source = Span(Percent().Match(source)),
            };
    }

    private static TextSpan Span(Match match) => new(match.Index, match.Length);

    [GeneratedRegex(@"\$\s?\d|(?<!\d)\d+\s(?:US\s)?dollars?\b|\bUSD\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dollar();

    [GeneratedRegex(@"\$|dólar|USD|peso|usd|billete", RegexOptions.IgnoreCase)]
    private static partial Regex DollarWords();

    [GeneratedRegex(@"€|(?<!\d)\d+\seuros?\b|\bEUR\b", RegexOptions.IgnoreCase)]
    private static partial Regex Euro();

    [GeneratedRegex(@"€|\beuro|\bEUR\b", RegexOptions.IgnoreCase)]
    private static partial Regex EuroWords();

    [GeneratedRegex(@"£\s?\d|\bGBP\b")]
    private static partial Regex Pound();

    [GeneratedRegex(@"£|\blibra|\bGBP\b", RegexOptions.IgnoreCase)]
    private static partial Regex PoundWords();

    [GeneratedRegex(@"¥\s?\d|(?<!\d)\d+\syen\b")]
    private static partial Regex Yen();

    [GeneratedRegex(@"¥|\byen|\byuan", RegexOptions.IgnoreCase)]
    private static partial Regex YenWords();

    [GeneratedRegex(@"\d\s?(?:%|percent\b|per\scent\b|percentage\b)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"%|por\s?cien|porcent|puntos porc|\bpp\b", RegexOptions.IgnoreCase)]
    private static partial Regex PercentWords();
}
