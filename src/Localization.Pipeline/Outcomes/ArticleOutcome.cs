using System.Collections.Immutable;

namespace Localization.Pipeline.Outcomes;

/// <summary>What became of one file of a batch.</summary>
/// <param name="File">The file.</param>
/// <param name="Article">The translation; null where it failed, was not changed, or is not kept.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record ArticleOutcome(string File, TranslatedArticle? Article, LocalizationException? Error)
{
    /// <summary>Its figures; null where it failed.</summary>
    public ArticleDigest? Digest { get; init; } = Article is null ? null : ArticleDigest.Of(Article);

    /// <summary>The editions that somebody had edited: they stay, and the new ones are beside them.</summary>
    public ImmutableArray<EditedEdition> Edited { get; init; } = [];

    /// <summary>The outcome with the editions that were written.</summary>
    public ArticleOutcome With(WrittenEditions editions) =>
        this with
        {
            Digest = Digest! with { Entry = Digest.Entry with { Editions = editions.Links } },
            Edited = editions.Edited,
        };

    /// <summary>Whether nothing had to be done: neither the file nor anything that its editions depend on has
    /// changed.</summary>
    public bool Unchanged { get; init; }
}
