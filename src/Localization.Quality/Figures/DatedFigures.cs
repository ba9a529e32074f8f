using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Localization.Language.English;
using Localization.Language.Spanish;

namespace Localization.Quality.Figures;

/// <summary>Finds two figures that changed places between years or months: 300 in 2010 and 500 in 2015 became 500 in
/// 2010 and 300 in 2015.</summary>
internal static partial class DatedFigures
{
    private static readonly FrozenDictionary<string, string> Months = EnglishCalendar
        .Months.Zip(SpanishCalendar.Months)
        .ToFrozenDictionary(m => m.First, m => m.Second, StringComparer.OrdinalIgnoreCase);

    /// <summary>The two figures of the source, and the place of the first in the translation; null where none
    /// changed.</summary>
    public static (Figure First, Figure Second, Figure Now)? Swapped(
        string source,
        List<Figure> from,
        string target,
        List<Figure> to
    )
    {
        var (ours, theirs) = (Dated(English(), source, from), Dated(Spanish(), target, to));
        for (var i = 0; i < ours.Count; i++)
        {
            for (var j = i + 1; j < ours.Count; j++)
            {
                var (a, b) = (ours[i], ours[j]);
                if (a.When == b.When || a.Figure.Matches(b.Figure))
                    continue;
                var now = theirs.Find(t => t.When == b.When && t.Figure.Matches(a.Figure));
                if (now.Figure is not null && theirs.Exists(t => t.When == a.When && t.Figure.Matches(b.Figure)))
                    return (a.Figure, b.Figure, now.Figure);
            }
        }

        return null;
    }

    private static List<(Figure Figure, string When)> Dated(Regex pattern, string text, List<Figure> figures)
    {
        var dated = new List<(Figure, string)>();
        foreach (Match match in pattern.Matches(text))
        {
            var span = new TextSpan(match.Groups["figure"].Index, match.Groups["figure"].Length);
            var when = match.Groups["when"].Value;
            if (figures.Find(f => f.Span.Overlaps(span)) is { } figure)
                dated.Add((figure, Months.GetValueOrDefault(when, when.ToLowerInvariant())));
        }

        return dated;
    }

    [GeneratedRegex(
        @"(?<figure>\d[\d.,]{0,20})[^.;\d]{0,30}?\bin (?<when>(?:19|20)\d\d|January|February|March|April|May|June|July|"
            + @"August|September|October|November|December)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?<figure>\d[\d.,]{0,20})[^.;\d]{0,40}?\ben (?<when>(?:19|20)\d\d|enero|febrero|marzo|abril|mayo|junio|julio|"
            + @"agosto|septiembre|octubre|noviembre|diciembre)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Spanish();
}
