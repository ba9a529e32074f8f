namespace Localization.Editions;

/// <summary>An article in figures.</summary>
/// <param name="Segments">All segments.</param>
/// <param name="ByMachine">Those that a provider gave, now or in an earlier run: an edition does not say which, or it
/// would change with every run. What a person wrote is not among them.</param>
/// <param name="ByPeople">Those that a person wrote.</param>
/// <param name="ByRule">Those that needed no provider.</param>
/// <param name="Untranslated">Those where the source is kept.</param>
/// <param name="Terms">The terms found.</param>
/// <param name="TermsKept">The terms that the translation has, put right or not.</param>
/// <param name="Issues">What a reviewer should look at.</param>
public sealed record ArticleCounts(
    int Segments,
    int ByMachine,
    int ByPeople,
    int ByRule,
    int Untranslated,
    int Terms,
    int TermsKept,
    int Issues
)
{
    /// <summary>Counts an article.</summary>
    public static ArticleCounts Of(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var segments = article.Segments;
        return new(
            segments.Length,
            segments.Count(s => s.Origin is SegmentOrigin.Memory or SegmentOrigin.Engine && s.Match is null),
            segments.Count(s => s.Match is not null || s.Origin == SegmentOrigin.Document),
            segments.Count(s => s.Origin == SegmentOrigin.Rule && s.Match is null),
            segments.Count(s => s.Origin == SegmentOrigin.Source),
            segments.Sum(s => s.Terms.Length),
            segments.Sum(s => s.Terms.Count(t => t.Outcome != TermOutcome.Missing)),
            segments.Sum(s => s.Issues.Length)
        );
    }

    /// <summary>The sum of all.</summary>
    public static ArticleCounts Sum(IEnumerable<ArticleCounts> all) =>
        all.Aggregate(
            new ArticleCounts(0, 0, 0, 0, 0, 0, 0, 0),
            (a, b) =>
                new(
                    a.Segments + b.Segments,
                    a.ByMachine + b.ByMachine,
                    a.ByPeople + b.ByPeople,
                    a.ByRule + b.ByRule,
                    a.Untranslated + b.Untranslated,
                    a.Terms + b.Terms,
                    a.TermsKept + b.TermsKept,
                    a.Issues + b.Issues
                )
        );
}
