namespace Localization.Review.Wire;

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
/// <param name="Assignee">Whose work it is; empty for nobody's.</param>
/// <param name="Due">When it is due; null for no time.</param>
/// <param name="Priority">low, normal or high.</param>
/// <param name="Archived">Whether it is archived.</param>
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
    DateTimeOffset Changed,
    string Assignee,
    DateTimeOffset? Due,
    string Priority,
    bool Archived
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
            article.Changed,
            article.Assignment.Assignee,
            article.Assignment.Due,
            article.Assignment.Priority.ToString().ToLowerInvariant(),
            article.IsArchived
        );
}
