namespace Localization.Memory.Stored.Review;

/// <summary>The figures of articles, as a query counts them.</summary>
internal record ReviewFigureRow
{
    public long Initial { get; init; }

    public long Translated { get; init; }

    public long Reviewed { get; init; }

    public long Final { get; init; }

    public long Flagged { get; init; }

    public long Terms { get; init; }

    public long TermsKept { get; init; }

    public long Reused { get; init; }

    public long Words { get; init; }

    public long Comments { get; init; }

    /// <summary>The figures.</summary>
    public ReviewProgress Progress() =>
        new()
        {
            Initial = (int)Initial,
            Translated = (int)Translated,
            Reviewed = (int)Reviewed,
            Final = (int)Final,
            Flagged = (int)Flagged,
            Terms = (int)Terms,
            TermsKept = (int)TermsKept,
            Reused = (int)Reused,
            Words = (int)Words,
            Comments = (int)Comments,
        };
}

/// <summary>An article with its figures.</summary>
internal sealed record ReviewArticleRow : ReviewFigureRow
{
    /// <summary>The columns of <c>review_article a</c>.</summary>
    public const string Columns = """
        a.id AS Id, a.file AS File, a.name AS Name, a.title AS Title, a.source_language AS SourceLanguage,
        a.target_language AS TargetLanguage, a.provider AS Provider, a.content AS Content, a.shelf AS Shelf,
        a.assignee AS Assignee, a.due AS Due, a.priority AS Priority
        """;

    public long Id { get; init; }

    public string File { get; init; } = "";

    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public string SourceLanguage { get; init; } = "";

    public string TargetLanguage { get; init; } = "";

    public string Provider { get; init; } = "";

    public string Content { get; init; } = "";

    public long Shelf { get; init; }

    public string Assignee { get; init; } = "";

    public long? Due { get; init; }

    public long Priority { get; init; }

    public string Author { get; init; } = "";

    public long Changed { get; init; }

    public long Risk { get; init; }

    /// <summary>The article.</summary>
    public ReviewArticle Read() =>
        new(
            Id,
            File,
            Name,
            Title,
            LanguageTag.Parse(SourceLanguage),
            LanguageTag.Parse(TargetLanguage),
            Provider,
            Content
        )
        {
            Progress = Progress(),
            Author = Author,
            Changed = DateTimeOffset.FromUnixTimeMilliseconds(Changed),
            Risk = (int)Risk,
            IsArchived = Shelf == ReviewShelf.Archived,
            Assignment = new ReviewAssignment(
                Assignee,
                Due is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null,
                (ReviewPriority)Priority
            ),
        };
}
