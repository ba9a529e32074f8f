using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Localization.Conventions.FromSpanish;

/// <summary>Numbers in words with a scale word, round numbers, shares and fractions: <c>mil millones de euros</c> is
/// <c>a billion euros</c>, <c>miles de millones</c> is <c>billions</c>, <c>uno de cada cinco</c> is <c>one in
/// five</c>.</summary>
internal static class SpanishRoundNumbers
{
    private const string Of = @"(?<of> de(?= \p{L}))?";

    private static readonly string Word = SpanishNumbers.Word;

    private static readonly string Sum = $@"(?:(?: de)? (?<currency>{SpanishAmounts.Currency})(?!\p{{L}})|{Of})";

    private static readonly ImmutableArray<SpanishPattern> All =
    [
        SpanishPattern.Words(
            $@"(?:(?<low>{Word}) )?(?<scale>{SpanishAmounts.Scale}) y medio{Sum}",
            m => m.Groups["low"].Success || m.Groups["scale"].Value.EndsWith('n') ? Plus(m) : null
        ),
        SpanishPattern.Words($@"(?<low>{Word} )?(?<scale>mil millones){Sum}", Scaled),
        SpanishPattern.Words($@"(?<low>{Word}) (?<scale>millón|millones|billón|billones){Sum}", Scaled),
        SpanishPattern.Words($@"(?<low>{Word}) (?<scale>mil)(?! (?:{Word}|millones)(?!\p{{L}})){Sum}", Scaled),
        SpanishPattern.Words(
            $@"mil (?<currency>{SpanishAmounts.Currency})",
            (text, m) => IsCounted(text, m) ? null : $"1,000{SpanishAmounts.CurrencyOf(m)}"
        ),
        SpanishPattern.Words(
            @"(?!miles de millones)(?<group>decenas|docenas|cientos|centenares|miles) de (?<scale>miles de "
                + @"millones|miles|millones|billones)"
                + Of,
            m =>
                $"{Group(m.Groups["group"].Value)} of {Many(m.Groups["scale"].Value)}"
                + $"{(m.Groups["of"].Success ? " of" : "")}"
        ),
        SpanishPattern.Words(
            @"(?<some>varios |algunos )?(?<scale>miles de millones|miles|cientos|centenares|docenas)(?<of> "
                + @"de)(?= \p{L})",
            m => m.Groups["some"].Success ? null : $"{Many(m.Groups["scale"].Value)} of"
        ),
        SpanishPattern.Words(
            @"(?<!mil )(?<some>varios )?(?<scale>millones|billones)(?<of> de)(?= \p{Ll})",
            (text, m) =>
                m.Groups["some"].Success ? $"several {Many(m.Groups["scale"].Value)[..^1]}"
                : IsCounted(text, m) ? null
                : $"{Many(m.Groups["scale"].Value)} of"
        ),
        SpanishPattern.Words(
            @"medio (?<scale>millón|billón)" + Of,
            m => $"half a {Many(m.Groups["scale"].Value)[..^1]}"
        ),
        SpanishPattern.Words(@"(?<low>una|media|dos|tres|cuatro|cinco) docenas?" + Of, Dozens),
        SpanishPattern.Words(
            $@"(?<low>{Word}|\d{{1,3}}) de cada (?<high>{Word}|\d{{1,3}}(?:[.]\d{{3}})?)",
            m =>
                Share(m.Groups["low"].Value) is { } low && Share(m.Groups["high"].Value) is { } high
                    ? $"{low} in {high}"
                    : null
        ),
        SpanishPattern.Words(
            @"(?<low>un|dos|tres|cuatro) (?<part>tercios?|cuartos?|quintos?|sextos?|décimos?)(?= de (?:los|las|"
                + @"la|el|su|sus|cada)(?!\p{L})| del(?!\p{L}))",
            Part
        ),
        SpanishPattern.Words(
            @"(?:la|una|dos|tres|cuatro) (?<part>terceras?|cuartas?|quintas?|sextas?|décimas?) partes?",
            Part
        ),
        SpanishPattern.Words(@"(?<n>\d{1,3})(?:\.?[ºª]|\.(?:er|o|a))(?! ?[CF](?!\p{L}))", Ordinal),
        SpanishPattern.Words(@"(?:n\.º|nº|núm\.) ?(?<n>\d{1,6})", m => $"No. {m.Groups["n"].Value}"),
    ];

    /// <summary>The patterns of numbers in words.</summary>
    public static ImmutableArray<SpanishPattern> Patterns => All;

    private static string? Plus(Match match)
    {
        var low = match.Groups["low"].Success ? SpanishNumbers.Value(match.Groups["low"].Value) : 1;
        return low == 0
            ? null
            : SpanishAmounts.Written(low + 0.5m, match.Groups["scale"].Value) + SpanishAmounts.CurrencyOf(match);
    }

    // '5 millones de' is a figure's, 'tres millones de' a word's.
    private static bool IsCounted(string text, Match match)
    {
        var before = match.Index - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        return before >= 0 && char.IsAsciiDigit(text[before]);
    }

    private static string? Scaled(string text, Match match)
    {
        var told = match.Groups["low"].Success;
        var value = told ? SpanishNumbers.Value(match.Groups["low"].Value.TrimEnd()) : 1;
        var scale = match.Groups["scale"].Value;
        if (value == 0 || IsCounted(text, match))
            return null;
        // 'un mil' is none.
        string? written;
        if (scale.Equals("mil", StringComparison.OrdinalIgnoreCase))
            written =
                value == 1 ? null
                : value < 10 ? $"{SpanishNumbers.Written(value)} thousand"
                : SpanishNumbers.Written(value * 1_000m);
        else
            written = Named(value, told, scale);
        return written is null ? null : written + SpanishAmounts.CurrencyOf(match);
    }

    private static string Named(int value, bool told, string scale)
    {
        var written = SpanishAmounts.Written(value, scale).Split(' ');
        return value == 1 ? $"{(told ? "one" : "a")} {written[^1]}"
            : decimal.TryParse(written[0], CultureInfo.InvariantCulture, out var count)
                ? $"{SpanishNumbers.Written(count)} {written[^1]}"
            : string.Join(' ', written);
    }

    private static string Group(string spanish) =>
        spanish.ToLowerInvariant() switch
        {
            "decenas" => "tens",
            "docenas" => "dozens",
            "miles" => "thousands",
            _ => "hundreds",
        };

    private static string Many(string spanish) =>
        spanish.ToLowerInvariant() switch
        {
            "miles de millones" => "billions",
            "miles" => "thousands",
            "cientos" or "centenares" => "hundreds",
            "docenas" => "dozens",
            "millones" or "millón" => "millions",
            _ => "trillions",
        };

    private static string Dozens(Match match) =>
        match.Groups["low"].Value.ToLowerInvariant() switch
        {
            "una" => "a dozen",
            "media" => "half a dozen",
            "dos" => "two dozen",
            "tres" => "three dozen",
            "cuatro" => "four dozen",
            _ => "five dozen",
        };

    private static string? Share(string number) =>
        char.IsAsciiDigit(number[0]) ? number.Replace('.', ',')
        : SpanishNumbers.Value(number) is > 0 and var value ? SpanishNumbers.Written(value)
        : null;

    private static string Part(Match match)
    {
        var count = match.Groups["low"].Success ? match.Groups["low"].Value : match.Value.Split(' ')[0];
        var value = count.ToLowerInvariant() is "la" or "una" or "un" ? 1 : SpanishNumbers.Value(count);
        var name = match.Groups["part"].Value.ToLowerInvariant()[..2] switch
        {
            "te" => "third",
            "cu" => "quarter",
            "qu" => "fifth",
            "se" => "sixth",
            _ => "tenth",
        };
        return value == 1 ? $"a {name}" : $"{SpanishNumbers.Written(value)}-{name}s";
    }

    private static string Ordinal(Match match)
    {
        var number = match.Groups["n"].Value;
        var ending =
            number.Length > 1 && number[^2] == '1' ? "th"
            : number[^1] == '1' ? "st"
            : number[^1] == '2' ? "nd"
            : number[^1] == '3' ? "rd"
            : "th";
        return number + ending;
    }
}
