using System.Collections.Immutable;

namespace Localization.Editions.Html;

/// <summary>An article of a batch, as the index lists it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="SourceTitle">Its title.</param>
/// <param name="TargetTitle">Its title in translation; null where it was not translated.</param>
/// <param name="Counts">Its figures; null where it was not translated.</param>
/// <param name="Editions">The files that were written.</param>
/// <param name="State">How it came out.</param>
/// <param name="Failure">Why it was not translated, in words for a person; null on success.</param>
public sealed record BatchArticle(
    string Name,
    string SourceTitle,
    string? TargetTitle,
    ArticleCounts? Counts,
    ImmutableArray<EditionLink> Editions,
    BatchState State,
    string? Failure = null
)
{
    /// <summary>The day it was published, where known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The section it stood in, where known.</summary>
    public string? Section { get; init; }

    /// <summary>How many words its source has.</summary>
    public int Words { get; init; }

    /// <summary>How many of its segments people had translated before.</summary>
    public int Reused { get; init; }

    /// <summary>The language of <see cref="SourceTitle"/>, where known.</summary>
    public LanguageTag? SourceLanguage { get; init; }

    /// <summary>The language of <see cref="TargetTitle"/>, where known.</summary>
    public LanguageTag? TargetLanguage { get; init; }

    /// <summary>An article that was translated: to review where anything was found wrong or is untranslated, else
    /// ready.</summary>
    public static BatchArticle Of(TranslatedArticle article, IEnumerable<EditionLink> editions)
    {
        ArgumentNullException.ThrowIfNull(article);
        var look = article.Segments.Any(s =>
            s.State == SegmentState.Initial || s.Issues.Any(i => i.Severity != QualitySeverity.Note)
        );
        return new(
            article.Article.Name,
            ArticleTitles.Source(article),
            ArticleTitles.Target(article),
            ArticleCounts.Of(article),
            [.. editions],
            look ? BatchState.ToReview : BatchState.Ready
        )
        {
            SourceLanguage = article.SourceLanguage,
            TargetLanguage = article.TargetLanguage,
            Published = article.Article.Metadata.Published,
            Section = article.Article.Metadata.Section,
            Words = article.Segments.Sum(s =>
                s.Segment.Source.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length
            ),

            // What the machine answered earlier counts with what it answers now, or the page would change with every
            // run.
            Reused = article.Segments.Count(s => s.Match is not null || s.Origin == SegmentOrigin.Document),
        };
    }

    /// <summary>An article that could not be translated.</summary>
    public static BatchArticle Failed(string name, string failure) =>
        new(name, name, null, null, [], BatchState.Failed, failure);
}
