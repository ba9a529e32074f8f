namespace Localization.Articles.Epub;

/// <summary>The address of a document in a book: the path of the book, and the name of the document in it, such as
/// <c>books/two-ships.epub/OEBPS/ch1.xhtml</c>.</summary>
/// <param name="Book">The path of the book.</param>
/// <param name="Part">The name of the document in the book, with <c>/</c>.</param>
public sealed record BookPath(string Book, string Part)
{
    private const string Ending = ".epub";

    /// <summary>Whether a path is that of a book, by its name.</summary>
    public static bool IsBook(string path) =>
        path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path).Length > Ending.Length;

    /// <summary>The address that a path is; null where it is that of a file.</summary>
    public static BookPath? Of(string path)
    {
        for (
            var at = path.IndexOf(Ending, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = path.IndexOf(Ending, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + Ending.Length;
            // A folder may have such a name too, as that of an unpacked book.
            if (end + 1 < path.Length && path[end] is '/' or '\\' && !Directory.Exists(path[..end]))
                return new BookPath(path[..end], path[(end + 1)..].Replace('\\', '/'));
        }

        return null;
    }

    /// <summary>The path.</summary>
    public override string ToString() => $"{Book}/{Part}";
}
