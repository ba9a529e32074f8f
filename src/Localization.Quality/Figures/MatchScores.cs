using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Finds results whose sides changed places: 3-1 became 1-3. Those of a defeat are written in both
/// orders.</summary>
internal static partial class MatchScores
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
        var ours = Places(source);
        var theirs = Places(target);
        foreach (var ((a, b), at) in ours)
        {
            if (
                a != b
                && theirs.TryGetValue((b, a), out var now)
                && !theirs.ContainsKey((a, b))
                && !ours.ContainsKey((b, a))
                && At(from, at.First) is { } first
                && At(from, at.Second) is { } second
                && At(to, now.First) is { } place
            )
                return (first, second, place);
        }

        return null;
    }

    // Where each result first is.
    private static Dictionary<(string, string), (int First, int Second)> Places(string text)
    {
        var places = new Dictionary<(string, string), (int, int)>();
        foreach (Match match in Score().Matches(text))
        {
            var (a, b) = (match.Groups[1], match.Groups[2]);
            places.TryAdd((a.Value, b.Value), (a.Index, b.Index));
        }

        return places;
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
