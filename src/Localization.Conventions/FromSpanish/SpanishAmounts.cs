using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Language.Locales;

namespace Localization.Conventions.FromSpanish;

/// <summary>Figures, scale words, percentages and sums of money: <c>2500 millones de dólares</c> are <c>2.5 billion
/// dollars</c>, <c>2,50 €</c> are <c>€2.50</c>.</summary>
internal static class SpanishAmounts
{
    private const decimal Million = 1_000_000m;

    /// <summary>Scale words: the long ones first.</summary>
    public const string Scale = "mil millones|millones|millón|billones|billón|mil";

    // With an ordinary space the groups may be those of a telephone number.
    private const string Plain =
        @"(?<figure>\d{1,3}(?: \d{3}){1,4}(?:,\d{1,9})?(?= (?:de )?\p{Ll})|\d{1,15}(?:[.,\u00A0\u202F]\d{1,15}){0,6})";

    private const string Scaled = @"(?:[ \u00A0](?<scale>" + Scale + @")(?! y medio))?";

    private const string Sign = @"(?:US\$|U\$S|MX\$|AR\$|A\$|C\$|R\$|\$|€|£|¥)";

    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>
    {
        ["dólar"] = "dollar",
        ["dólares"] = "dollars",
        ["euro"] = "euro",
        ["euros"] = "euros",
        ["peso"] = "peso",
        ["pesos"] = "pesos",
        ["libra esterlina"] = "pound sterling",
        ["libras esterlinas"] = "pounds sterling",
        ["yenes"] = "yen",
        ["yuanes"] = "yuan",
        ["rublo"] = "ruble",
        ["rublos"] = "rubles",
        ["rupias"] = "rupees",
        ["soles"] = "soles",
        ["bolívares"] = "bolivars",
        ["guaraníes"] = "guaranies",
        ["quetzales"] = "quetzals",
        ["lempiras"] = "lempiras",
        ["córdobas"] = "cordobas",
        ["colones"] = "colons",
        ["reales"] = "reais",
        ["centavos"] = "cents",
        ["céntimos"] = "cents",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The currencies: a part of a regular expression.</summary>
    public static readonly string Currency = string.Join('|', Currencies.Keys.OrderByDescending(c => c.Length));

    /// <summary>The English of a group <c>currency</c>, with a space before it; empty where there is none.</summary>
    public static string CurrencyOf(Match match) =>
        match.Groups["currency"] is { Success: true } named ? " " + Currencies[named.Value] : "";

    /// <summary>The patterns of amounts as a place writes its figures.</summary>
    public static ImmutableArray<SpanishPattern> Patterns(LocaleConventions from) =>
        [
            new(
                SpanishPattern.Of(
                    $@"(?<![\p{{L}}\d.,:/$€£]|[\p{{L}}\d]-)(?<range>\d{{1,3}}[-–])?(?<minus>[-−])?{Plain}"
                        + @"(?<gap>[ \u00A0\u202F]?)[°º](?<degree>[CFK])(?![\p{L}\d])"
                ),
                m => Degrees(m, from),
                PartOfSpeech.Number
            ),
            new(
                SpanishPattern.Of(
                    $@"(?<![\p{{L}}\d.,:/$€£]|[\p{{L}}\d]-)(?:(?<low>de|entre) "
                        + $@")?{Plain.Replace("figure", "first", StringComparison.Ordinal)}"
                        + $@"(?<to> (?:a|y|o) |-|–){Plain}[ \u00A0](?<scale>{Scale})(?: de(?= \p{{L}}))?(?![\p{{L}}\d])"
                ),
                m => Span(m, from),
                PartOfSpeech.Number
            ),
            new(
                SpanishPattern.Of(
                    $@"(?<![\p{{L}}\d$])(?<short>MM)?(?<sign>{Sign})[ \u00A0]?{Plain}{Scaled}"
                        + @"(?:[ \u00A0]?(?<short>MM|M|k)(?!\p{L}))?"
                        + $"(?:(?: de)? (?<currency>{Currency}))?"
                        + @"(?![\p{L}\d:%/-]|[.,]\d)"
                ),
                m => Money(m, from),
                PartOfSpeech.Number
            ),
            new(
                SpanishPattern.Of(
                    $@"(?<![\p{{L}}\d.,:/$€£]|[\p{{L}}\d]-){Plain}{Scaled}(?: de)?[ \u00A0]?(?<short>MM|M|k)?[ "
                        + $@"\u00A0]?(?<sign>{Sign})"
                        + @"(?![\p{L}\d])"
                ),
                m => Money(m, from),
                PartOfSpeech.Number
            ),
            new(
                SpanishPattern.Of(
                    $@"(?<![\p{{L}}\d.,:/$€£]|[\p{{L}}\d]-)(?:(?<article>el|un) (?=[\d.,]+[ \u00A0\u202F]?(?:%|"
                        + $@"por ?ciento)))?{Plain}"
                        + @"(?:[ \u00A0\u202F]?(?<percent>%)|[ \u00A0](?<words>por ?ciento|puntos? porcentual(?:es)?)|"
                        + $@"{Scaled}(?:(?: de)?[ \u00A0](?<currency>{Currency})|(?(scale) de(?= \p{{L}})|(?!)))?)"
                        + @"(?![\p{L}\d:/%]|[.,]\d|-[\p{L}\d]|\.?[º°ª])"
                ),
                m => Counted(m, from),
                PartOfSpeech.Number
            ),
        ];

    /// <summary>An amount with its scale word as English writes it: the short scale.</summary>
    public static string Written(decimal value, string scale)
    {
        var total = value * Factor(scale);
        return total >= Million * Million ? $"{Figures(total / (Million * Million))} trillion"
            : total >= 1_000m * Million ? $"{Figures(total / (1_000m * Million))} billion"
            : total >= Million ? $"{Figures(total / Million)} million"
            : Figures(total);
    }

    /// <summary>What a scale word multiplies by: a <c>billón</c> is a million of millions.</summary>
    public static decimal Factor(string scale) =>
        scale.ToLowerInvariant() switch
        {
            "mil" => 1_000m,
            "mil millones" => 1_000m * Million,
            "billón" or "billones" => Million * Million,
            _ => Million,
        };

    private static string? Counted(Match match, LocaleConventions from)
    {
        var figure = match.Groups["figure"].Value;
        if (Value(figure, from) is not { } value || (figure.Contains(' ', StringComparison.Ordinal) && IsPhone(figure)))
            return null;
        if (match.Groups["percent"].Success)
            return Places(value) + "%";
        if (match.Groups["words"] is { Success: true } words)
            return Places(value)
                + (
                    !words.Value.StartsWith("punto", StringComparison.OrdinalIgnoreCase) ? " percent"
                    : value == 1 ? " percentage point"
                    : " percentage points"
                );
        var scale = match.Groups["scale"].Value;
        var currency = CurrencyOf(match);
        if (scale.Length > 0)
            return Written(value, scale) + currency;
        var written = figure.Any(c => !char.IsAsciiDigit(c));
        return written || currency.Length > 0 ? (written ? Places(value) : figure) + currency : null;
    }

    // The unit is a part of the stretch: its letter and the stop of the sentence are not an initial.
    private static string? Degrees(Match match, LocaleConventions from) =>
        Value(match.Groups["figure"].Value, from) is { } value
            ? $"{match.Groups["range"].Value.Replace('-', '–')}{match.Groups["minus"].Value}{Places(value)}"
                + $"{match.Groups["gap"].Value}°{match.Groups["degree"].Value}"
            : null;

    private static string? Span(Match match, LocaleConventions from)
    {
        var scale = match.Groups["scale"].Value;
        if (
            Value(match.Groups["first"].Value, from) is not { } low
            || Value(match.Groups["figure"].Value, from) is not { } high
            || low >= high
            || Written(high, scale).Split(' ') is not [var upper, .. var unit]
        )
            return null;
        // The smaller amount may take a smaller scale word: 'entre 500 y 1500 millones'.
        var lower = Written(low, scale).Split(' ');
        var lowest = lower.AsSpan(1).SequenceEqual(unit) ? lower[0] : string.Join(' ', lower);
        var to = match.Groups["to"].Value.Trim();
        var join =
            to is "-" or "–" ? "–"
            : to is "a" or "A" ? " to "
            : to is "o" or "O" ? " or "
            : " and ";
        var opening = match.Groups["low"].Value.ToLowerInvariant() switch
        {
            "entre" => "between ",
            "de" => "from ",
            _ => "",
        };
        return $"{opening}{lowest}{join}{string.Join(' ', unit.Prepend(upper))}";
    }

    private static string? Money(Match match, LocaleConventions from)
    {
        if (Value(match.Groups["figure"].Value, from) is not { } value)
            return null;
        var sign = match.Groups["sign"].Value.ToUpperInvariant() is "U$S" ? "US$" : match.Groups["sign"].Value;
        var scale = match.Groups["scale"].Value;
        // 'MM' and 'M' are millions, 'mil M€' thousands of them.
        var millions = match.Groups["short"].Value is "MM" or "M" or "m";
        if (match.Groups["short"].Value is "k" or "K")
            value *= 1_000m;
        if (millions && scale.Length > 0)
            value *= Factor(scale);
        if (millions)
            scale = "millones";
        var named = CurrencyOf(match);
        var amount = scale.Length > 0 ? Written(value, scale) : Places(value);
        // '$500 pesos' says which money the sign is.
        if (sign == "$" && named.Length > 0)
            return amount + named;
        if (sign == "$" && from.DollarSignIsPeso)
            return amount + (amount == "1" ? " peso" : " pesos");
        return sign + amount + named;
    }

    private static string Figures(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    // Prices keep their zeros: '12,50' is '12.50'.
    private static string Places(decimal value) => value.ToString($"N{value.Scale}", CultureInfo.InvariantCulture);

    // '612 345 678'
    private static bool IsPhone(string figure) =>
        figure.Count(char.IsAsciiDigit) == 9 && figure[0] is >= '6' and <= '9';

    private static decimal? Value(string figure, LocaleConventions from)
    {
        var plain = figure
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        var parts = plain.Split(from.DecimalSign[0]);
        var groups = parts[0].Split('.', ',');
        return
            parts.Length <= 2
            && groups.Skip(1).All(g => g.Length == 3)
            && decimal.TryParse(
                string.Concat(groups) + (parts.Length == 2 ? $".{parts[1]}" : ""),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? value
            : null;
    }
}
