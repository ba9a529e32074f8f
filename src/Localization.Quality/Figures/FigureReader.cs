using System.Globalization;
using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Finds the figures of a text and what they mean: digits with their marks and scale words, times, ordinals,
/// decades, Roman numerals, number words.</summary>
internal static partial class FigureReader
{
    /// <summary>The figures of a text, in order.</summary>
    public static List<Figure> Read(string text, NumberStyle style)
    {
        var figures = new List<Figure>();
        foreach (Match match in Token().Matches(text))
        {
            if (match.Groups["time"].Success)
                figures.Add(Time(match));
            else if (match.Groups["digits"].Success)
                Digits(text, match, style, figures);
            else if (match.Groups["word"].Success)
                Word(text, match, style, figures);
        }

        for (var i = 0; i + 1 < figures.Count; i++)
        {
            if (SharedScale(text, figures[i], figures[i + 1], style) is { } scale)
                figures[i] = figures[i] with { Values = [.. figures[i].Values, figures[i].Values[0] * scale] };
        }

        return figures;
    }

    // 'between $2 and $3 billion': the scale word counts for both.
    private static decimal? SharedScale(string text, Figure figure, Figure next, NumberStyle style)
    {
        var start = figure.Span.End;
        if (
            figure.Kind != FigureKind.Digits
            || start > next.Span.Start
            || !Between().IsMatch(text[start..next.Span.Start])
            || text.AsSpan(figure.Span.Start, figure.Span.Length).ContainsAny(Letters)
        )
            return null;
        var scales = ScaleName()
            .Matches(text.Substring(next.Span.Start, next.Span.Length))
            .Select(m => NumberWords.Scale(m.Value, style))
            .OfType<decimal>()
            .ToList();
        return scales.Count == 0 ? null : scales.Aggregate(1m, (all, s) => all * s);
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz"
    );

    [GeneratedRegex(@"^\s?(?:and|to|or|y|a|o|-|–)\s?[$€£]?$")]
    private static partial Regex Between();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex ScaleName();

    private static Figure Time(Match match) =>
        new(Times(match), new TextSpan(match.Index, match.Length), FigureKind.Time);

    private static decimal[] Times(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture) % 12;
        var minute = match.Groups["minute"].Success
            ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture)
            : 0;

        // Minutes of a day are apart from plain numbers; the hour alone may be written as one.
        return minute == 0 ? [-(hour * 60) - 1, hour == 0 ? 12 : hour, hour + 12] : [-(hour * 60) - minute - 1];
    }

    private static void Digits(string text, Match match, NumberStyle style, List<Figure> figures)
    {
        var digits = match.Groups["digits"];
        if (figures.Count > 0 && figures[^1].Span.End > digits.Index)
            return;
        if (style.Value(digits.Value) is not { } value)
            return;
        var end = digits.Index + digits.Length;
        var scaled = value;
        // 'MM$ 45', '350 MM$': millions of money, where 'mm' is a length.
        if (style.IsSpanish && MillionsOfMoney.Take(text, digits.Index, ref end))
            scaled *= 1_000_000m;
        while (Following(text, end) is { Success: true } next)
        {
            var word = next.Groups["word"].Value;
            if (NumberWords.Scale(word, style) is { } scale && (word.Length > 1 || next.Groups["gap"].Length == 0))
            {
                // Miles de millones are a thousand millions; a million and a half has half a million more.
                scaled *= scale;
                end = next.Index + next.Length;
                end = Linking(text, end, scaled, word) ?? end;
                if (Half().Match(text, end) is { Success: true } half && half.Index == end)
                    (scaled, end) = (scaled + (scale / 2), half.Index + half.Length);
                else if (scaled % 1000 == 0 && Rest().Match(text, end) is { Success: true } rest && rest.Index == end)
                    (scaled, end) = (
                        scaled + decimal.Parse(rest.Groups["rest"].Value, CultureInfo.InvariantCulture),
                        rest.Index + rest.Length
                    );
                continue;
            }

            break;
        }

        var suffix = Suffix().Match(text, end);
        var isLoose = suffix.Success && suffix.Index == end;
        var values = new List<decimal> { scaled };

        // 13.30 is a time in Spanish too (RAE, DPD, s. v. hora).
        if (style.IsSpanish && PointTime().Match(digits.Value) is { Success: true } clock)
            values.AddRange(Times(clock));

        // '1500 GMT' is 15:00 GMT.
        if (!style.IsSpanish && FourDigitTime().Match(Beside.After(text, digits.Index)) is { Success: true } told)
            values.AddRange(Times(told));

        // '100m' may be metres: only money and people are counted in millions so.
        if (!style.IsSpanish && scaled != value && IsUnitLetter(text, digits, end))
            values.Add(value);

        // English by a writer who groups digits with points: 835.582 hectares.
        if (!style.IsSpanish && PointGroups().IsMatch(digits.Value))
            values.Add(
                decimal.Parse(digits.Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                    * (scaled == 0 || value == 0 ? 1 : scaled / value)
            );

        // The nineteen-nineties are the nineties: años noventa, años 90.
        if (isLoose && suffix.Value is "s" or "'s" or "’s")
            values.AddRange([scaled % 100, scaled % 1000]);
        if (
            style.IsSpanish
            && scaled is >= 10 and < 100
            && scaled % 10 == 0
            && Decade().IsMatch(Beside.Before(text, digits.Index))
        )
            (isLoose, values) = (true, [scaled, 1900 + scaled, 1800 + scaled, 2000 + scaled]);
        figures.Add(
            new Figure(
                values,
                new TextSpan(digits.Index, end - digits.Index),
                isLoose ? FigureKind.Loose : FigureKind.Digits
            )
        );
    }

    private static bool IsUnitLetter(string text, Group digits, int end) =>
        end == digits.Index + digits.Length + 1
        && text[end - 1] is 'm' or 'k' or 'K' or 'b' or 't'
        && (digits.Index == 0 || !"$€£¥₱".Contains(text[digits.Index - 1], StringComparison.Ordinal))
        && !Counted().IsMatch(Beside.After(text, end));

    [GeneratedRegex(@"^\s(?:people|dollars|euros|pounds|pesos|yuan|rubles|users|barrels|tons|viewers)\b")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)\s?(?:GMT|UTC)\b")]
    private static partial Regex FourDigitTime();

    private static void Word(string text, Match match, NumberStyle style, List<Figure> figures)
    {
        var word = match.Groups["word"].Value;
        var isTwelve = SpansOfTime.IsTwelve(word);
        // Noon is 12:00 where the other side has that figure, and not a number by itself.
        if (isTwelve || word.All(c => "IVXLCDM".Contains(c, StringComparison.Ordinal)))
        {
            figures.Add(
                new Figure(
                    isTwelve ? [-1, 12] : [Roman(word)],
                    new TextSpan(match.Index, match.Length),
                    FigureKind.Loose
                )
            );
            return;
        }

        // What was part of the number before it is not a number of its own.
        if (figures.Count > 0 && figures[^1].Span.End > match.Index)
            return;
        if (IsVague(text, match, word) || Single(word, style) is not { } value)
            return;
        var (sum, last, end) = (0m, value, match.Index + match.Length);
        while (Following(text, end) is { Success: true } next)
        {
            var following = next.Groups["word"].Value;
            if (NumberWords.Scale(following, style) is { } scale && following.Length > 1)
                (sum, last) = (
                    last < scale ? sum : sum + last,
                    last < scale ? (sum == 0 || scale < 1000 ? last * scale : (sum + last) * scale) : scale
                );
            else if (
                NumberWords.Value(following, style) is { } more
                && more is > 1 and < 100
                && last >= 20
                && last % 10 == 0
                && more < last
            )
                last += more;
            else if (last == 0.5m && following is "a" or "an")
            {
                // Half a million.
            }
            else if (
                following is "y" or "and"
                && last >= 20
                && Following(text, next.Index + next.Length) is { Success: true } behind
                && NumberWords.Value(behind.Groups["word"].Value, style) is { } unit
                && unit is > 1 and < 10
            )
            {
                last += unit;
                end = behind.Index + behind.Length;
                continue;
            }
            else
                break;
            end = next.Index + next.Length;
        }

        if (Half().Match(text, end) is { Success: true } half && half.Index == end && sum + last >= 1000)
            (last, end) = (last + ((sum + last) / 2), half.Index + half.Length);
        // Half of them may be 50 %.
        List<decimal> values = sum + last == 0.5m && !style.IsSpanish ? [0.5m, 50] : [sum + last];
        if (SpansOfTime.Years(Beside.After(text, end)) is { } years)
            values.Add((sum + last) * years);
        figures.Add(new Figure(values, new TextSpan(match.Index, end - match.Index), FigureKind.Words));
    }

    // Millions, miles de millones and por ciento name no number.
    private static bool IsVague(string text, Match match, string word) =>
        word.ToLowerInvariant()
            is "millions"
                or "billions"
                or "trillions"
                or "thousands"
                or "hundreds"
                or "millones"
                or "miles"
                or "billones"
                or "cientos"
                or "centenares"
                or "dozens"
                or "docenas"
                or "decenas"
                or "tens"
        || (word == "ciento" && Beside.Before(text, match.Index).AsSpan().TrimEnd().EndsWith("por"));

    private static int? Linking(string text, int end, decimal scaled, string word) =>
        word is "miles" or "mil" && scaled > 0 && Link().Match(text, end) is { Success: true } link && link.Index == end
            ? link.Index + link.Length
            : null;

    // "Millón" alone is a million; twenty-five is one word with a hyphen.
    private static decimal? Single(string word, NumberStyle style)
    {
        if (NumberWords.Value(word, style) is { } value)
            return value;
        if (word.Length > 2 && NumberWords.Scale(word, style) is { } scale)
            return scale;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return
            hyphen > 0
            && NumberWords.Value(word[..hyphen], style) is { } tens
            && tens >= 20
            && NumberWords.Value(word[(hyphen + 1)..], style) is { } ones
            && ones < 10
            ? tens + ones
            : null;
    }

    /// <summary>The value of a word that is written with the letters of Roman numerals.</summary>
    public static decimal Roman(string word)
    {
        var total = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var value = Digit(word[i]);
            total += i + 1 < word.Length && value < Digit(word[i + 1]) ? -value : value;
        }

        return total;

        static int Digit(char c) =>
            c switch
            {
                'I' => 1,
                'V' => 5,
                'X' => 10,
                'L' => 50,
                'C' => 100,
                'D' => 500,
                _ => 1000,
            };
    }

    private static Match? Following(string text, int at)
    {
        var match = Next().Match(text, at);
        return match.Success && match.Index == at ? match : null;
    }

    [GeneratedRegex(
        """
            (?<time>(?<![\d.,:])(?<hour>[01]?\d|2[0-4])[:.h](?<minute>[0-5]\d)(?![\d:%])
              (?=\s*(?:[ap]\.?\s?m\b|h\b|hs\b|hrs\b|horas\b|GMT|UTC|EST|CET)|(?<=:[0-5]\d)(?!:))(?:\s*[ap]\.?\s?m\.?)?)
            |(?<time>(?<![\d.,:])(?<hour>1[0-2]|[1-9])\s?[ap]\.?\s?m\b\.?)
            |(?<digits>(?<![\p{L}\d])\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?![\d])(?:[.,]\d+)?|(?<!\d)\d+(?:[.,']\d+)*)
            |(?<word>\p{L}+(?:-\p{L}+)?)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Token();

    [GeneratedRegex(@"\G(?<gap>\)?[ \u00A0\u202F-]?)(?<word>\p{L}{1,40})")]
    private static partial Regex Next();

    [GeneratedRegex(@"\G de(?= millones)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\G(?: y medi[oa]\b| and a half\b)")]
    private static partial Regex Half();

    [GeneratedRegex(@"\G[ \u00A0](?<rest>\d{1,3})(?![\d.,]\d|\d)")]
    private static partial Regex Rest();

    [GeneratedRegex(@"^(?<hour>[01]?\d|2[0-4])\.(?<minute>[0-5]\d)$")]
    private static partial Regex PointTime();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+$")]
    private static partial Regex PointGroups();

    [GeneratedRegex(@"\G(?:(?:['’]?s|st|nd|rd|th|\.?[ºª°]|er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)\b|\.?[ºª°])")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\b(?:años|década|decenio|década de los)\s(?:los\s)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Decade();
}
