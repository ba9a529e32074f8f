using Localization.Model;

namespace Localization.Review;

/// <summary>An article, as the API shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The slug of its editions.</param>
/// <param name="Title">Its headline.</param>
/// <param name="SourceLanguage">The language of the file (BCP 47).</param>
/// <param name="TargetLanguage">The language of its translation.</param>
/// <param name="Provider">The engine that translated it.</param>
/// <param name="State">initial, translated, reviewed or final: that of the segment that has come least far.</param>
/// <param name="Progress">Its figures.</param>
/// <param name="ChangedBy">Who changed it last; empty for nobody.</param>
/// <param name="Changed">When.</param>
public sealed record ApiArticle(
    long Id,
    string Name,
    string Title,
    string SourceLanguage,
    string TargetLanguage,
    string Provider,
    string State,
    ReviewProgress Progress,
    string ChangedBy,
    DateTimeOffset Changed
)
{
    internal static ApiArticle Of(ReviewArticle article) =>
        new(
            article.Id,
            article.Name,
            article.Title,
            article.SourceLanguage.Value,
            article.TargetLanguage.Value,
            article.Provider,
            article.Progress.State.ToString().ToLowerInvariant(),
            article.Progress,
            article.Author,
            article.Changed
        );
}
