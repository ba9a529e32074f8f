using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Text;

/// <summary>Finds blanks that are too many, in the wrong place, or missing.</summary>
public sealed partial class SpacingCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "spacing";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);

        // A source that is so on purpose, such as a table in blanks, may be followed.
        if (!Double().IsMatch(source))
        {
            foreach (Match match in Double().Matches(target))
                yield return Issue("double-space", match, " ");
        }

        foreach (Match match in Before().Matches(target))
        {
            if (!IsBesideCode(pair.Target, match.Index, match.Index + match.Length) && !Before().IsMatch(source))
                yield return Issue("space-before-mark", match, "");
        }

        foreach (Match match in Behind().Matches(target))
            yield return new QualityIssue("space-missing", QualitySeverity.Warning, [match.Value])
            {
                Target = new TextSpan(match.Index + 1, 0),
                Fix = " ",
            };
        if (pair.To.IsSpanish())
        {
            foreach (Match match in Breaking().Matches(target))
                yield return new QualityIssue(
                    "breaking-space",
                    QualitySeverity.Note,
                    [target.Substring(Math.Max(0, match.Index - 1), Math.Min(3, target.Length - match.Index + 1))]
                )
                {
                    Target = new TextSpan(match.Index, 1),
                    Fix = "\u00A0",
                };
        }

        foreach (Match match in Inside().Matches(target))
            yield return Issue("space-inside", match, "");
    }

    private static QualityIssue Issue(string code, Match match, string fix) =>
        new(code, QualitySeverity.Warning, []) { Target = new TextSpan(match.Index, match.Length), Fix = fix };

    private static bool IsBesideCode(InlineText text, int from, int to) =>
        text.Codes.Any(c => c.Kind == InlineCodeKind.Placeholder && c.Position >= from && c.Position <= to);

    [GeneratedRegex(@"(?<=\S)[ \u00A0]{2,}(?=\S)")]
    private static partial Regex Double();

    [GeneratedRegex(@"(?<=[\p{L}\d""”»)])[ \u00A0]+(?=[,;:.!?](?:\s|$))")]
    private static partial Regex Before();

    // A figure and its sign stay on one line (ISO 80000-1 §7.1.4; RAE, Ortografía §8.2.3).
    [GeneratedRegex(@"(?<=\d) (?=[%€$£])")]
    private static partial Regex Breaking();

    [GeneratedRegex(@"(?<=\p{Ll}{2})[,;:](?=\p{L}{2})|(?<=\p{Ll}{3})[.?!](?=[¿¡]?\p{Lu}\p{Ll}{2})")]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<=[¿¡(«“])[ \u00A0]+(?=[\p{L}\d])|(?<=[\p{L}\d.,])[ \u00A0]+(?=[»”)])")]
    private static partial Regex Inside();
}
