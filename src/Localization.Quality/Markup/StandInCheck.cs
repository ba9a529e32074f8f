using System.Text.RegularExpressions;

namespace Localization.Quality.Markup;

/// <summary>Finds what stood for a name on its way through an engine and was not replaced with it: <c>Zq0x</c>,
/// <c>XQZ1</c>.</summary>
public sealed partial class StandInCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "stand-ins";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        foreach (var match in StandIn().Matches(pair.Target.Text).AsEnumerable())
        {
            if (!pair.Source.Text.Contains(match.Value, StringComparison.OrdinalIgnoreCase))
                yield return new QualityIssue("stand-in-left", QualitySeverity.Error, [match.Value])
                {
                    Target = new TextSpan(match.Index, match.Length),
                };
        }
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:zq[a-z]{0,9}\d{1,4}x|(?:xqz|qxj|jxq|xqj)\d{1,4})(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex StandIn();
}
