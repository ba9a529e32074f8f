using System.Collections.Immutable;
using Localization.Articles.Docx;
using Localization.Articles.Epub;
using Localization.Articles.Feeds;
using Localization.Articles.Html;
using Localization.Articles.Json;
using Localization.Articles.Markdown;
using Localization.Articles.PlainText;
using Localization.Articles.Xliff;

namespace Localization.Articles;

/// <summary>The formats that can be read, found by a file's ending.</summary>
public sealed class ArticleFormats
{
    private readonly ImmutableArray<IArticleFormat> _formats;

    /// <summary>All formats of this project.</summary>
    public ArticleFormats()
        : this([
            new PlainTextFormat(),
            new MarkdownFormat(),
            new HtmlFormat(),
            new JsonFormat(),
            new FeedFormat(),
            new DocxFormat(),
            new EpubFormat(),
            new EpubChapterFormat(),
            new XliffFormat(),
        ]) { }

    /// <summary>The given formats; where two claim one ending, the first has it.</summary>
    public ArticleFormats(IEnumerable<IArticleFormat> formats) => _formats = [.. formats];

    /// <summary>All endings that have a format, such as <c>.txt</c>.</summary>
    public IEnumerable<string> Extensions => _formats.SelectMany(f => f.Extensions).Distinct();

    /// <summary>The endings that are taken from folders. What ends in <c>.json</c> or <c>.xml</c> is more often
    /// something else, and is read where it is named.</summary>
    public IEnumerable<string> FolderExtensions => Extensions.Where(e => e is not (".json" or ".xml"));

    /// <summary>The format for a file, or null.</summary>
    public IArticleFormat? Find(string path)
    {
        if (BookPath.Of(path) is not null)
            return _formats.OfType<EpubChapterFormat>().FirstOrDefault();
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return _formats.FirstOrDefault(f => f.Extensions.Contains(extension));
    }

    /// <summary>The format that read <paramref name="article"/>.</summary>
    /// <exception cref="ArticleFormatException">None of these did (<c>article-no-format</c>).</exception>
    public IArticleFormat Of(Article article) =>
        _formats.FirstOrDefault(f => f.Name == article.Format) ?? throw NoFormat(article.Name, article.Extension);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ArticleFormatException">It is missing, unreadable, too large, of no known format, or not an
    /// article.</exception>
    public Article Read(string path, ArticleReadOptions? options = null)
    {
        options ??= ArticleReadOptions.Default;
        var format = Find(path) ?? throw NoFormat(path, Path.GetExtension(path));
        return format.Read(path, Bytes(path, options.MaxBytes), options);
    }

    /// <summary>Writes a translated article in the format of its source.</summary>
    public byte[] Write(TranslatedArticle translated) =>
        Of(translated.Article).Write(translated.Article, translated.TargetOf, translated.TargetLanguage);

    private static byte[] Bytes(string path, long limit)
    {
        try
        {
            return ArticleFile.Bytes(path, limit);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleFormatException(e, "article-missing", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArticleFormatException(e, "article-unreadable", path, e.Message);
        }
    }

    private ArticleFormatException NoFormat(string path, string extension) =>
        new("article-no-format", path, extension, string.Join(", ", Extensions));
}
