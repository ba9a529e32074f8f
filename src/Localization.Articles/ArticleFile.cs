using System.IO.Compression;
using Localization.Articles.Epub;
using Localization.Articles.Packages;

namespace Localization.Articles;

/// <summary>The file of an article: one on the disk, or a document in a book.</summary>
public static class ArticleFile
{
    /// <summary>The file on the disk that holds the article.</summary>
    public static string OnDisk(string path) => BookPath.Of(path)?.Book ?? path;

    /// <summary>Whether the file is there.</summary>
    public static bool Exists(string path)
    {
        if (BookPath.Of(path) is not { } place)
            return File.Exists(path);
        try
        {
            using var archive = ZipFile.OpenRead(place.Book);
            return archive.GetEntry(place.Part) is not null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The bytes of the file.</summary>
    /// <exception cref="IOException">It cannot be read, or is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="ArticleFormatException">It is larger than <paramref name="limit"/>.</exception>
    public static byte[] Bytes(string path, long limit = long.MaxValue)
    {
        if (BookPath.Of(path) is not { } place)
            return OfDisk(path, limit);
        try
        {
            using var archive = ZipFile.OpenRead(place.Book);
            return ZipParts.Part(path, archive, place.Part, Math.Min(limit, ArticleReadOptions.Default.MaxBytes));
        }
        catch (InvalidDataException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private static byte[] OfDisk(string path, long limit)
    {
        using var stream = File.OpenRead(path);

        // Asked before reading, so that a huge file costs nothing; a pipe has no length and is counted as it comes.
        if (stream.CanSeek && stream.Length > limit)
            throw new ArticleFormatException("article-too-large", path, stream.Length, limit);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limit)
                throw new ArticleFormatException("article-too-large", path, content.Length, limit);
        }

        return content.ToArray();
    }
}
