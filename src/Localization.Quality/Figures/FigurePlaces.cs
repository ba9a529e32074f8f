using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Finds two figures that changed places: 40 °C (104 °F) became 104 °C (40 °F), from 5 to 9 became from 9 to
/// 5.</summary>
internal static partial class FigurePlaces
{
    // Units in English and Spanish that come after a figure.
    private static readonly (string Name, Regex Unit)[] Units =
    [
        ("°C", Celsius()),
        ("°F", Fahrenheit()),
        ("degrees", Degrees()),
        ("km/h", KilometresPerHour()),
        ("mph", MilesPerHour()),
        ("km", Kilometres()),
        ("mi", Miles()),
        ("m", Metres()),
        ("ft", Feet()),
        ("kg", Kilograms()),
        ("lb", Pounds()),
        ("%", Percent()),
        ("dead", Dead()),
        ("injured", Injured()),
        ("men", Men()),
        ("women", Women()),
        ("children", Children()),
        ("years", Years()),
        ("months", Months()),
        ("weeks", Weeks()),
        ("days", Days()),
        ("hours", Hours()),
        ("minutes", Minutes()),
        ("$", Dollars()),
        ("€", Euros()),
    ];

    /// <summary>The two figures of the source whose places changed, and the place of the first in the translation; null
    /// where none did.</summary>
    public static (Figure First, Figure Second, Figure Now)? Swapped(
        string source,
        List<Figure> from,
        string target,
        List<Figure> to
    )
    {
        if (from.Count < 2 || source == target)
            return null;
        var (ours, theirs) = (Measured(source, from), Measured(target, to));
        var standing = theirs.SelectMany(t => t.Figure.Values.Select(v => (t.Unit, v))).ToHashSet();
        var moved = ours.FindAll(f => !Stands(f, f.Unit));
        for (var i = 0; i < moved.Count; i++)
        {
            for (var j = i + 1; j < moved.Count; j++)
            {
                var (a, b) = (moved[i], moved[j]);
                if (a.Unit == b.Unit || a.Figure.Matches(b.Figure))
                    continue;
                if (Stands(a, b.Unit) && Stands(b, a.Unit))
                    return (a.Figure, b.Figure, theirs.First(t => t.Figure.Matches(a.Figure)).Figure);
            }
        }

        return Range(source, from, target, to)
            ?? MatchScores.Reversed(source, from, target, to)
            ?? DatedFigures.Swapped(source, from, target, to);

        bool Stands((Figure Figure, string Unit) figure, string unit) =>
            figure.Figure.Values.Any(v => standing.Contains((unit, v)));
    }

    // From a to b, between a and b.
    private static (Figure, Figure, Figure)? Range(string source, List<Figure> from, string target, List<Figure> to)
    {
        for (var i = 0; i + 1 < from.Count; i++)
        {
            var (a, b) = (from[i], from[i + 1]);
            if (a.Matches(b) || !IsRange(source, a, b, EnglishFrom(), EnglishTo()))
                continue;
            for (var j = 0; j + 1 < to.Count; j++)
            {
                if (
                    to[j].Matches(b)
                    && to[j + 1].Matches(a)
                    && IsRange(target, to[j], to[j + 1], SpanishFrom(), SpanishTo())
                )
                    return (a, b, to[j]);
            }
        }

        return null;
    }

    private static bool IsRange(string text, Figure a, Figure b, Regex before, Regex between) =>
        b.Span.Start > a.Span.End
        && before.IsMatch(Beside.Before(text, a.Span.Start))
        && b.Span.Start - a.Span.End < 80
        && between.IsMatch(text[a.Span.End..b.Span.Start]);

    private static List<(Figure Figure, string Unit)> Measured(string text, List<Figure> figures) =>
        [
            .. figures
                .Select(f => (Figure: f, Unit: Unit(text, f)))
                .Where(f => f.Unit is not null)
                .Select(f => (f.Figure, f.Unit!))
                .DistinctBy(f => (f.Item2, f.Figure.Values[0])),
        ];

    private static string? Unit(string text, Figure figure)
    {
        if (Beside.Before(text, figure.Span.Start).TrimEnd() is [.., ('$' or '€') and var sign])
            return sign.ToString();
        var after = Beside.After(text, figure.Span.End);
        return MayBegin(after) && Array.Find(Units, u => u.Unit.IsMatch(after)) is { Name: { } name } ? name : null;
    }

    // Each unit begins with a letter or a sign, after one space or hyphen at most.
    private static bool MayBegin(string after)
    {
        var at = after.Length > 0 && (after[0] == '-' || char.IsWhiteSpace(after[0])) ? 1 : 0;
        return at < after.Length && (char.IsLetter(after[at]) || after[at] is '°' or 'º' or '%' or '€');
    }

    [GeneratedRegex(@"\b(?:from|between)\s(?:about\s|around\s|just\s)?[$€£]?$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishFrom();

    [GeneratedRegex(@"^[^.;,\d]{0,25}\b(?:to|and)\s(?:about\s|around\s|just\s)?[$€£]?$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishTo();

    [GeneratedRegex(@"\b(?:de|del|desde|entre)\s(?:el\s|los\s|las\s)?[$€£]?$", RegexOptions.IgnoreCase)]
    private static partial Regex SpanishFrom();

    [GeneratedRegex(@"^[^.;,\d]{0,30}\b(?:a|al|hasta|y)\s(?:el\s|los\s|las\s)?[$€£]?$", RegexOptions.IgnoreCase)]
    private static partial Regex SpanishTo();

    [GeneratedRegex(
        @"^[\s\u00A0-]?(?:[°º]\s?C|C|degrees\s(?:Celsius|centigrade)|(?:grados\s)?(?:Celsius|centígrados))\b"
    )]
    private static partial Regex Celsius();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:[°º]\s?F|F|(?:degrees\s|grados\s)?Fahrenheit)\b")]
    private static partial Regex Fahrenheit();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:[°º]|degrees?\b|grados?\b)")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:km/h|kph|kmh|kilomet(?:re|er)s\s(?:per|an)\shour|kilómetros\spor\shora)\b")]
    private static partial Regex KilometresPerHour();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:mph|miles\s(?:per|an)\shour|millas\spor\shora)\b")]
    private static partial Regex MilesPerHour();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:km|kilomet(?:re|er)s?|kilómetros?)\b")]
    private static partial Regex Kilometres();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:miles?|mi|millas?)\b")]
    private static partial Regex Miles();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:m|met(?:re|er)s?|metros?)\b")]
    private static partial Regex Metres();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:feet|foot|ft|pies?)\b")]
    private static partial Regex Feet();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:kg|kilos?|kilograms?|kilogramos?)\b")]
    private static partial Regex Kilograms();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:pounds?|lbs?|libras?)\b")]
    private static partial Regex Pounds();

    [GeneratedRegex(@"^[\s\u00A0]?(?:%|percent\b|per\scent\b|por\sciento\b)")]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"^[\s\u00A0-]?(?:(?:people\s|personas\s)?(?:were\s|fueron\s)?(?:dead|killed|deaths|muert[oa]s|"
            + @"fallecid[oa]s|asesinad[oa]s))\b"
    )]
    private static partial Regex Dead();

    [GeneratedRegex(
        @"^[\s\u00A0-]?(?:(?:people\s|personas\s)?(?:were\s|fueron\s)?(?:injured|wounded|hurt|herid[oa]s|"
            + @"lesionad[oa]s))\b"
    )]
    private static partial Regex Injured();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:men|hombres)\b")]
    private static partial Regex Men();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:women|mujeres)\b")]
    private static partial Regex Women();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:children|niños)\b")]
    private static partial Regex Children();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:years?|años?)\b")]
    private static partial Regex Years();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:months?|mes(?:es)?)\b")]
    private static partial Regex Months();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:weeks?|semanas?)\b")]
    private static partial Regex Weeks();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:days?|días?)\b")]
    private static partial Regex Days();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:hours?|horas?)\b")]
    private static partial Regex Hours();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:minutes?|minutos?)\b")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:(?:US\s|de\s)?(?:dollars?|dólares))\b")]
    private static partial Regex Dollars();

    [GeneratedRegex(@"^[\s\u00A0-]?(?:€|(?:de\s)?euros?\b)")]
    private static partial Regex Euros();
}
