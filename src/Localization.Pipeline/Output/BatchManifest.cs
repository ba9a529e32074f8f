using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Localization.Editions.Html;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Output;

/// <summary>The list of a batch for programs: <c>manifest.json</c>.</summary>
internal static class BatchManifest
{
    /// <summary>The name of the file to write.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Writes the list. The same articles give the same bytes.</summary>
    public static byte[] Write(
        ImmutableArray<(string File, BatchArticle Article)> articles,
        ImmutableArray<BookOutcome> books
    )
    {
        var content = new ManifestContent(
            1,
            articles.Select(a => Content(a.File, a.Article)),
            books.IsEmpty ? null : books.Select(Content)
        );
        return [.. JsonSerializer.SerializeToUtf8Bytes(content, ManifestJson.Readable.ManifestContent), (byte)'\n'];
    }

    private static ManifestBook Content(BookOutcome book) =>
        new(book.File.Replace('\\', '/'), book.Link?.Path, book.Error?.Message, book.Untranslated, book.Earlier);

    private static ManifestArticle Content(string file, BatchArticle article) =>
        new(
            file.Replace('\\', '/'),
            article.Name,
            Name(article.State),
            article.SourceTitle,
            article.TargetTitle,
            article.SourceLanguage?.Value,
            article.TargetLanguage?.Value,
            article.Published?.ToString("O", CultureInfo.InvariantCulture),
            article.Section,
            article.Failure,
            article.Counts is null ? null : article.Words,
            article.Counts?.Segments,
            article.Counts is null ? null : article.Reused,
            article.Counts?.Untranslated,
            article.Counts?.Terms,
            article.Counts?.TermsKept,
            article.Counts?.Issues,
            article.Editions.Select(e => new ManifestEdition(Name(e.Kind), e.Path))
        );

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
