using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Markup;

/// <summary>Compares what must not change by a letter: addresses of the web and of mail, handles, hashtags, and the
/// placeholders of programs such as <c>{name}</c> and <c>%s</c>.</summary>
public sealed partial class AddressCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "addresses";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        foreach (var match in Address().Matches(source).DistinctBy(m => m.Value))
        {
            if (!target.Contains(match.Value.TrimEnd('.', ','), StringComparison.OrdinalIgnoreCase))
                yield return new QualityIssue(
                    "address-changed",
                    match.Value[0] == '#' ? QualitySeverity.Warning : QualitySeverity.Error,
                    [match.Value]
                )
                {
                    Source = new TextSpan(match.Index, match.Length),
                };
        }
    }

    [GeneratedRegex(
        @"https?://[^\s<>""”»)]+|www\.[^\s<>""”»)]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+|"
            + @"(?<![\w@])[@#]\w{2,}|"
            + ProgramPlaceholders.Pattern
    )]
    private static partial Regex Address();
}
