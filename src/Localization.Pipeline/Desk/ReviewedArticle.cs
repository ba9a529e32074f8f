using Localization.Articles;
using Localization.Pipeline.Checking;
using Localization.Pipeline.Standing;

namespace Localization.Pipeline.Desk;

/// <summary>An article as it is on the desk, for editions. In: the article and its segments. Out: what edition
/// writers take.</summary>
public static class ReviewedArticle
{
    /// <summary>Reads the source file and puts the desk's translations into it.</summary>
    /// <exception cref="ArticleFormatException">The file cannot be read, or has changed since the article was put on
    /// the desk (<c>article-changed</c>).</exception>
    public static TranslatedArticle Read(
        ReviewArticle article,
        IReadOnlyList<ReviewSegment> segments,
        SegmentCheck check,
        ArticleReadOptions reading
    )
    {
        if (ReviewIntake.Content(article.File) != article.Content)
            throw new ArticleFormatException("article-changed", article.File);
        var source = new ArticleFormats().Read(article.File, reading) with { Name = article.Name };
        return new TranslatedArticle(
            source,
            article.SourceLanguage,
            article.TargetLanguage,
            [.. segments.Select((s, i) => Translated(s, i))],
            article.Provider
        );

        TranslatedSegment Translated(ReviewSegment segment, int at) =>
            new(
                segment.Segment,
                segment.Target,
                segment.State,
                StandingTranslations.Origin(segment),
                segment.State == SegmentState.Initial
                    ? []
                    : check.Check(segment.Segment.Source, segment.Target, segment.Segment.Role).Terms,
                segment.Issues
            )
            {
                Match = StandingTranslations.Match(
                    segment,
                    Text(at - 1),
                    Text(at + 1),
                    article.SourceLanguage,
                    article.TargetLanguage
                ),
                Author = StandingTranslations.Author(segment),
                Changed = segment.IsPersons ? segment.Changed : null,
            };

        string Text(int at) => at >= 0 && at < segments.Count ? segments[at].Segment.Source.Text : "";
    }
}
