using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Finds results whose sides changed places: 3-1 became 1-3. Those of a defeat are written in both
/// orders.</summary>
internal static partial class Scores
{
    /// <summary>The two figures of the source, and the first in the translation; null where none changed.</summary>
    public static (Figure First, Figure Second, Figure Now)? Reversed(
        string source,
        List<Figure> from,
        string target,
        List<Figure> to
    )
    {
        if (Defeat().IsMatch(source))
            return null;
        foreach (Match match in Score().Matches(source))
        {
            var (a, b) = (match.Groups[1], match.Groups[2]);
            var now = Score()
                .Matches(target)
                .FirstOrDefault(m => m.Groups[1].Value == b.Value && m.Groups[2].Value == a.Value);
            if (
                a.Value != b.Value
                && now is not null
                && !Score().Matches(target).Any(m => m.Groups[1].Value == a.Value && m.Groups[2].Value == b.Value)
                && !Score().Matches(source).Any(m => m.Groups[1].Value == b.Value && m.Groups[2].Value == a.Value)
                && At(from, a.Index) is { } first
                && At(from, b.Index) is { } second
                && At(to, now.Groups[1].Index) is { } place
            )
                return (first, second, place);
        }

        return null;
    }

    // A figure may begin at its sign.
    private static Figure? At(List<Figure> figures, int index) =>
        figures.Find(f => f.Span.Start <= index && index < f.Span.End);

    [GeneratedRegex(@"(?<![\d.,/–-])(\d{1,3})[–-](\d{1,3})(?![\d/–-]|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    [GeneratedRegex(
        @"\b(?:lost|loses?|losing|loss|defeat(?:ed)?|beaten|fell|falls?|down|trail(?:s|ed)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Defeat();
}
