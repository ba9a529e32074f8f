using System.Collections.Immutable;

namespace Localization.Quality.House;

/// <summary>Applies the rules of the house.</summary>
/// <param name="rules">The rules.</param>
public sealed class StyleCheck(ImmutableArray<StyleRule> rules) : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "style";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        foreach (var rule in rules)
        {
            foreach (System.Text.RegularExpressions.Match match in rule.Pattern.Matches(pair.Target.Text))
                yield return new QualityIssue("style", rule.Severity, [match.Value, rule.Message])
                {
                    Target = new TextSpan(match.Index, match.Length),
                    Fix = rule.Suggestion.Length > 0 ? match.Result(rule.Suggestion) : null,
                };
        }
    }
}
