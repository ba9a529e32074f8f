namespace Localization.Pipeline.Import;

/// <summary>Finds the article of a document that a word processor saved without what this program put into it. In: its
/// segments. Out: the article of the desk that has the same sources at the same numbers.</summary>
internal static class RecognizedArticle
{
    /// <summary>The article; null where none has at least half of the sources.</summary>
    public static async Task<ReviewArticle?> OfAsync(ImportedTranslations file, IReviewStore desk)
    {
        if (file.Segments.FirstOrDefault() is not { } first)
            return null;
        var (best, most) = (default(ReviewArticle), 0);
        foreach (
            var article in (await desk.ArticlesAsync())
                .Where(a =>
                    a.SourceLanguage == first.Entry.SourceLanguage && a.TargetLanguage == first.Entry.TargetLanguage
                )
                .OrderBy(a => a.IsArchived)
                .ThenByDescending(a => a.Changed)
        )
        {
            var segments = await desk.SegmentsAsync(article.Id);
            var found = file.Segments.Count(s =>
                s.Number <= segments.Length && segments[s.Number - 1].Segment.Source.Text == s.Entry.Source.Text
            );
            if (found > most)
                (best, most) = (article, found);
            if (found == file.Segments.Length)
                break;
        }

        return most * 2 >= file.Segments.Length ? best : null;
    }
}
