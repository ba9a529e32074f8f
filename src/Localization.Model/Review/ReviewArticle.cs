namespace Localization.Model.Review;

/// <summary>An article on the review desk.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="File">The source file, as a full path.</param>
/// <param name="Name">The slug under which its editions are written.</param>
/// <param name="Title">Its headline.</param>
/// <param name="SourceLanguage">The language of the file.</param>
/// <param name="TargetLanguage">The language of its translation.</param>
/// <param name="Provider">The engine that translated it.</param>
/// <param name="Content">A hash of the file's bytes when it was taken in.</param>
public sealed record ReviewArticle(
    long Id,
    string File,
    string Name,
    string Title,
    LanguageTag SourceLanguage,
    LanguageTag TargetLanguage,
    string Provider,
    string Content
)
{
    /// <summary>How far it has come.</summary>
    public ReviewProgress Progress { get; init; } = new();

    /// <summary>Who changed it last; empty where nobody did.</summary>
    public string Author { get; init; } = "";

    /// <summary>When it was changed last, or taken in.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>The highest risk of its open segments, in per cent.</summary>
    public int Risk { get; init; }

    /// <summary>Whether it is archived: it is in no list but that of archived articles.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whose work it is, and until when.</summary>
    public ReviewAssignment Assignment { get; init; } = ReviewAssignment.None;
}
