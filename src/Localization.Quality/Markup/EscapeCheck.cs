using System.Net;
using System.Text.RegularExpressions;

namespace Localization.Quality.Markup;

/// <summary>Finds markup that was escaped twice, or is in the text where no text should.</summary>
public sealed partial class EscapeCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "escapes";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (Escape().IsMatch(pair.Source.Text))
            yield break;
        foreach (Match match in Escape().Matches(pair.Target.Text))
            yield return new QualityIssue("escaped-twice", QualitySeverity.Error, [match.Value])
            {
                Target = new TextSpan(match.Index, match.Length),
                Fix = match.Value[0] == '&' ? WebUtility.HtmlDecode(WebUtility.HtmlDecode(match.Value)) : null,
            };
    }

    [GeneratedRegex(
        @"&(?:amp;)*(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|#x[0-9A-Fa-f]{2,4}|[a-z]acute|ntilde);|"
            + @"\\u[0-9A-Fa-f]{4}|\\[nrt""]|</?(?:p|b|i|em|strong|a|span|br|div)\b[^<>]*>"
    )]
    private static partial Regex Escape();
}
