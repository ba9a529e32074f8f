using System.Security.Cryptography;
using System.Text;
using Localization.Articles;
using Localization.Articles.Epub;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Output;

/// <summary>What the edition of a chapter was made from, so that a book never takes the translation of an older source
/// for that of the present one.</summary>
/// <param name="Hash">The hash of the source text.</param>
/// <param name="IsComplete">Whether all of it is translated, and nothing is damaged.</param>
internal sealed record ChapterSource(string Hash, bool IsComplete)
{
    private static readonly EpubChapterFormat Format = new();

    /// <summary>The source of an article; null where it is not a chapter of a book.</summary>
    public static ChapterSource? Of(TranslatedArticle article) =>
        article.Article.Format == Format.Name
            ? new ChapterSource(HashOf(article.Article), article.Segments.All(IsTranslated))
            : null;

    /// <summary>The source of a chapter in which nothing is to be translated; null where the file is not a chapter, or
    /// cannot be read.</summary>
    public static ChapterSource? OfCopy(string file) =>
        HashOf(file) is { } hash ? new ChapterSource(hash, IsComplete: true) : null;

    /// <summary>The hash of a chapter as it is now; null where the file is not a chapter, or cannot be read.</summary>
    public static string? HashOf(string file)
    {
        if (BookPath.Of(file) is null)
            return null;
        try
        {
            return HashOf(Format.Read(file, ArticleFile.Bytes(file), ArticleReadOptions.Default));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArticleFormatException)
        {
            return null;
        }
    }

    private static string HashOf(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in article.Skeleton.Parts)
            hash.AppendData(Encoding.UTF8.GetBytes(part.Raw));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What a person approved is complete, whatever a check says of it.
    private static bool IsTranslated(TranslatedSegment segment) =>
        segment.State is SegmentState.Reviewed or SegmentState.Final
        || !Damage.In(segment).Any()
            && (
                !segment.Segment.Source.Text.Any(char.IsLetter)
                || segment.State != SegmentState.Initial
                    && segment.Origin != SegmentOrigin.Source
                    && segment.Issues.All(i => i.Code != UntranslatedSegment.Issue)
            );
}
