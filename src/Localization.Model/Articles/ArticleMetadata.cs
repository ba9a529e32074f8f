namespace Localization.Model.Articles;

/// <summary>What is known of an article beside its text; null is unknown.</summary>
public sealed record ArticleMetadata
{
    /// <summary>The headline, as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The day it was published, as its source says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publication.</summary>
    public string? SiteName { get; init; }

    /// <summary>The section of the publication, such as <c>World</c>.</summary>
    public string? Section { get; init; }

    /// <summary>Where it was published.</summary>
    public Uri? Address { get; init; }
}
