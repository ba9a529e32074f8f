using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Language;

/// <summary>Finds translations that are empty, or the source itself.</summary>
public sealed partial class CopiedCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "copied";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text.Trim(), pair.Target.Text.Trim());
        if (target.Length == 0 && source.Length > 0)
            yield return new QualityIssue("target-empty", QualitySeverity.Error, []);
        else if (source == target && HasWords(pair))
            yield return new QualityIssue("same-as-source", QualitySeverity.Error, [])
            {
                Target = new TextSpan(0, pair.Target.Text.Length),
            };
    }

    // Names, figures and words that both languages have may stay; a word in small letters that only the source's has
    // may not.
    private static bool HasWords(QualityPair pair)
    {
        var words = Word()
            .Matches(pair.Source.Text)
            .Where(m => !pair.SourceTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length))))
            .ToList();
        var small = words.Where(m => char.IsLower(m.Value[0])).Select(m => m.Value).ToList();
        return pair.From.IsEnglish()
            ? small.Exists(EnglishWords.IsCommon) || small.Count(EnglishWords.LooksEnglish) >= 2 || small.Count >= 4
            : small.Count >= 2;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
