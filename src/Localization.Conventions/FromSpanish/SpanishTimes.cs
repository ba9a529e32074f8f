using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Localization.Conventions.FromSpanish;

/// <summary>Spanish times of day: <c>a las 17:30</c> is <c>at 5:30 p.m.</c>, <c>a las diez y media</c> is <c>at half
/// past ten</c>. An hour that may be in either half of the day gets none.</summary>
internal static class SpanishTimes
{
    private const string Clock = @"(?<hour>[01]?\d|2[0-4])(?:[:.](?<minute>[0-5]\d))?(?![\d/:%]|[.,]\d|-\d)";

    private const string Half =
        @"(?:[ \u00A0]?(?:h|hs|hrs|horas)(?!\p{L}))?(?<half>[ \u00A0]de la (?:mañana|madrugada|tarde|noche)"
        + @"|[ \u00A0]del mediodía|[ \u00A0]?[ap]\.?[ \u00A0]?m(?:\.|(?!\p{L})))?";

    private static readonly string[] Hours =
    [
        "",
        "una",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
    ];

    private static readonly string[] EnglishHours =
    [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private static readonly string HourWord = string.Join('|', Hours.Skip(1));

    private static readonly ImmutableArray<SpanishPattern> All =
    [
        SpanishPattern.Words(
            $"(?<open>de|desde las|entre las|de las) {Clock}{Half} (?:a|hasta las|y las|a las) "
                + $"{Second(Clock)}{Second(Half)}",
            Span,
            PartOfSpeech.Adverb
        ),
        SpanishPattern.Words(
            $@"(?<at>a|hacia|sobre|desde|hasta|para)[ \u00A0](?:las?|eso de las)[ \u00A0]{Clock}{Half}",
            (text, m) => Read(m, "") is { } time ? Opening(m) + Written(text, m, time) : null,
            PartOfSpeech.Adverb
        ),
        SpanishPattern.Words(
            $"(?<at>a|hacia|sobre|desde|hasta|para) las? (?<word>{HourWord})"
                + @"(?<past> y (?:media|cuarto|cinco|diez|veinte|veinticinco)| menos (?:cuarto|cinco|diez|"
                + @"veinte|veinticinco)"
                + @"| en punto)?(?<part> de la (?:mañana|madrugada|tarde|noche))?"
                + @"(?! (?:y|menos) (?!(?:al?|en|el|las?|los|se|no|luego|después)(?!\p{L}))\p{L}|"
                + @" (?!tras |después |antes |\p{L}{1,20}mos(?!\p{L}))\p{L}{3,20}s(?!\p{L}))",
            Spoken,
            PartOfSpeech.Adverb
        ),
        SpanishPattern.Words("al? mediodía", _ => "at noon", PartOfSpeech.Adverb),
        SpanishPattern.Words("a (?:la )?medianoche", _ => "at midnight", PartOfSpeech.Adverb),
    ];

    /// <summary>The patterns of times.</summary>
    public static ImmutableArray<SpanishPattern> Patterns => All;

    private static string Second(string pattern) =>
        pattern
            .Replace("<hour>", "<hour2>", StringComparison.Ordinal)
            .Replace("<minute>", "<minute2>", StringComparison.Ordinal)
            .Replace("<half>", "<half2>", StringComparison.Ordinal);

    private static string? Span(string text, Match match)
    {
        // 'de 9 a 17' counts anything.
        var told =
            match.Groups["minute"].Success
            || match.Groups["minute2"].Success
            || match.Groups["half2"].Success
            || match.Groups["open"].Value.EndsWith("as", StringComparison.OrdinalIgnoreCase);
        if (!told || Read(match, "") is not { } start || Read(match, "2") is not { } end)
            return null;
        // Where one hour is of 24, both are.
        if (end.Half == '\0' && start.Hour > 12)
            end = end with { Half = end.Hour < 12 ? 'a' : 'p' };
        if (start.Half == '\0' && end.Hour > 12)
            start = start with { Half = start.Hour < 12 ? 'a' : 'p' };
        else if (start.Half == '\0' && end.Half != '\0')
            start = start with { Half = start.Hour % 12 <= end.Hour % 12 ? end.Half : Other(end.Half) };
        var between = match.Groups["open"].Value.StartsWith("entre", StringComparison.OrdinalIgnoreCase);
        return between
            ? $"between {Format(start)} and {Written(text, match, end)}"
            : $"from {Format(start)} to {Written(text, match, end)}";
    }

    private static char Other(char half) => half == 'a' ? 'p' : 'a';

    private static string Opening(Match match) =>
        match.Groups["at"].Value.ToLowerInvariant() switch
        {
            "a" => "at ",
            "hacia" or "sobre" => "around ",
            "desde" => "from ",
            "hasta" => "until ",
            _ => "by ",
        };

    private static Time? Read(Match match, string which)
    {
        var written = match.Groups["hour" + which].Value;
        var hour = int.Parse(written, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute" + which] is { Success: true } told
            ? int.Parse(told.Value, CultureInfo.InvariantCulture)
            : 0;
        if (hour > 24 || (hour == 24 && minute > 0))
            return null;
        var half = match.Groups["half" + which].Value.Trim().ToLowerInvariant();
        if (half.Length > 0 && hour > 12)
            half = "";
        // 'las 12 de la noche' is midnight, 'las 12 del mediodía' noon.
        return new(
            hour,
            minute,
            match.Groups["minute" + which].Success,
            half.Length > 0
                    ? (
                        half[0] == 'a'
                        || half.EndsWith("mañana", StringComparison.Ordinal)
                        || half.EndsWith("madrugada", StringComparison.Ordinal)
                        || (half.EndsWith("noche", StringComparison.Ordinal) && hour == 12)
                            ? 'a'
                            : 'p'
                    )
                : hour is 0 or 24 || (written.Length == 2 && written[0] == '0') ? 'a'
                : hour > 12 ? 'p'
                : '\0'
        );
    }

    // The stop of 'p.m.' is that of the sentence too.
    private static string Written(string text, Match match, Time time)
    {
        var written = Format(time);
        var after = match.Index + match.Length;
        return after < text.Length && text[after] == '.' ? written.TrimEnd('.') : written;
    }

    private static string Format(Time time)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var minute = time.Minute > 0 || (time.IsTold && time.Half == '\0') ? $":{time.Minute:00}" : "";
        return time.Half == '\0' ? $"{hour}{minute}" : $"{hour}{minute} {time.Half}.m.";
    }

    /// <summary>A time; its half of the day is 'a', 'p', or nothing where the text leaves it open.</summary>
    private readonly record struct Time(int Hour, int Minute, bool IsTold, char Half);

    private static string Spoken(Match match)
    {
        var hour = Array.IndexOf(Hours, match.Groups["word"].Value.ToLowerInvariant());
        var past = match.Groups["past"].Value.Trim().ToLowerInvariant();
        var to = past.StartsWith("menos", StringComparison.Ordinal);
        var minutes = past.Length == 0 ? "" : past[(past.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var name = EnglishHours[hour];
        var time = minutes switch
        {
            "" => name,
            "punto" => $"{name} o’clock",
            "media" => $"half past {name}",
            _ => $"{Minutes(minutes)} {(to ? "to" : "past")} {name}",
        };
        var part = match.Groups["part"].Value.ToLowerInvariant() switch
        {
            "" => "",
            " de la tarde" => " in the afternoon",
            " de la noche" => " at night",
            _ => " in the morning",
        };
        return Opening(match) + time + part;
    }

    private static string Minutes(string spanish) =>
        spanish switch
        {
            "cuarto" => "a quarter",
            "cinco" => "five",
            "diez" => "ten",
            "veinte" => "twenty",
            _ => "twenty-five",
        };
}
