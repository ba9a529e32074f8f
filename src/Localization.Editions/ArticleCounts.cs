using Localization.Model;

namespace Localization.Editions;

/// <summary>An article in figures.</summary>
/// <param name="Segments">All segments.</param>
/// <param name="FromMemory">Those that memory gave.</param>
/// <param name="FromEngine">Those that a provider gave.</param>
/// <param name="ByRule">Those that needed no provider.</param>
/// <param name="Untranslated">Those where the source stands.</param>
/// <param name="Terms">The terms found.</param>
/// <param name="TermsKept">The terms that the translation has, put right or not.</param>
/// <param name="Issues">What a reviewer should look at.</param>
public sealed record ArticleCounts(
    int Segments, int FromMemory, int FromEngine, int ByRule, int Untranslated, int Terms, int TermsKept, int Issues)
{
    /// <summary>Counts an article.</summary>
    public static ArticleCounts Of(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var segments = article.Segments;
        return new(
            segments.Length,
            segments.Count(s => s.Origin == SegmentOrigin.Memory),
            segments.Count(s => s.Origin == SegmentOrigin.Engine),
            segments.Count(s => s.Origin == SegmentOrigin.Rule),
            segments.Count(s => s.Origin == SegmentOrigin.Source),
            segments.Sum(s => s.Terms.Length),
            segments.Sum(s => s.Terms.Count(t => t.Outcome != TermOutcome.Missing)),
            segments.Sum(s => s.Issues.Length));
    }

    /// <summary>The sum of all.</summary>
    public static ArticleCounts Sum(IEnumerable<ArticleCounts> all) => all.Aggregate(
        new ArticleCounts(0, 0, 0, 0, 0, 0, 0, 0),
        (a, b) => new(
            a.Segments + b.Segments, a.FromMemory + b.FromMemory, a.FromEngine + b.FromEngine, a.ByRule + b.ByRule,
            a.Untranslated + b.Untranslated, a.Terms + b.Terms, a.TermsKept + b.TermsKept, a.Issues + b.Issues));
}
