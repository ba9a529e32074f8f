using System.IO.Compression;
using Localization.Articles.Packages;

namespace Localization.Articles.Epub;

/// <summary>The documents of a book as articles. In: the path of a book. Out: the paths of its documents with text; and
/// from their translations the translated book.</summary>
public static class BookChapters
{
    private static readonly EpubChapterFormat Format = new();

    /// <summary>The paths of the documents with text, in reading order: the chapters, the tables of contents, and the
    /// package document with the book's title. A file that cannot be read as a book, or has no text, is given back as
    /// it is, so that reading it says what is wrong.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        if (!BookPath.IsBook(path) || !File.Exists(path))
            return [path];
        try
        {
            if (new FileInfo(path).Length > ArticleReadOptions.Default.MaxBytes)
                return [path];
            var content = File.ReadAllBytes(path);
            var package = EpubPackage.Open(path, content);
            var parts = package.Chapters.Append(package.Document).Where(p => HasText(path, content, p)).ToList();
            return parts.Count == 0 ? [path] : [.. parts.Select(p => new BookPath(path, p).ToString())];
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArticleFormatException)
        {
            return [path];
        }
    }

    /// <summary>A book with some of its documents replaced; every other part is copied to the byte.</summary>
    /// <param name="path">The book's path, for errors.</param>
    /// <param name="book">The book's bytes.</param>
    /// <param name="documents">The new documents, by name.</param>
    /// <param name="language">The language of the new book: the package document says it also where it has no other
    /// text to translate.</param>
    /// <exception cref="ArticleFormatException">It is not a book.</exception>
    public static byte[] Join(
        string path,
        byte[] book,
        IReadOnlyDictionary<string, byte[]> documents,
        LanguageTag language
    )
    {
        var package = EpubPackage.Open(path, book).Document;
        var parts = new Dictionary<string, byte[]>(documents);
        if (!parts.ContainsKey(package))
        {
            using var archive = new ZipArchive(new MemoryStream(book), ZipArchiveMode.Read);
            var content = ZipParts.Part(path, archive, package, ArticleReadOptions.Default.MaxBytes);
            parts[package] = InLanguage(new BookPath(path, package).ToString(), content, language);
        }

        return ZipParts.Replace(book, parts);
    }

    /// <summary>Whether a document is the package document, by its name.</summary>
    public static bool IsPackage(string part) =>
        Path.GetExtension(part).Equals(".opf", StringComparison.OrdinalIgnoreCase);

    /// <summary>A document of which only the language changes.</summary>
    public static byte[] InLanguage(string path, byte[] content, LanguageTag language) =>
        Format.InLanguage(path, content, language);

    // What cannot be read is an article too: its failure is then named.
    private static bool HasText(string path, byte[] content, string part)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var bytes = ZipParts.Part(path, archive, part, ArticleReadOptions.Default.MaxBytes);
            return Format.Read(path + "/" + part, bytes, ArticleReadOptions.Default).Blocks.Length > 0;
        }
        catch (ArticleFormatException exception)
        {
            return exception.Code != "article-empty";
        }
    }
}
