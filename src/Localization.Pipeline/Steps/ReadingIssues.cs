using System.Collections.Immutable;

namespace Localization.Pipeline.Steps;

/// <summary>Notes what the reader of an article could not make sense of.</summary>
internal static class ReadingIssues
{
    /// <summary>The segments, the first with the issues of the article.</summary>
    public static ImmutableArray<TranslatedSegment> Noted(
        Article article,
        ImmutableArray<TranslatedSegment> segments
    ) =>
        article.Issues.IsEmpty || segments.IsEmpty
            ? segments
            : segments.SetItem(0, segments[0] with { Issues = segments[0].Issues.AddRange(article.Issues) });
}
