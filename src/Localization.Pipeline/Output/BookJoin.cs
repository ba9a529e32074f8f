using System.Collections.Immutable;
using Localization.Articles;
using Localization.Articles.Epub;
using Localization.Editions.Epub;

namespace Localization.Pipeline.Output;

/// <summary>Makes one translated book of the editions of its chapters. In: the book, and which chapters failed.
/// Out: the bytes of the book. A chapter without an edition that was made from its present source keeps its source
/// text, with a notice.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="journal">Knows what editions were made from.</param>
/// <param name="notice">Writes the notice.</param>
/// <param name="from">The language of the book.</param>
/// <param name="to">The language of the translation.</param>
internal sealed class BookJoin(
    string folder,
    EditionJournal journal,
    ChapterNotice notice,
    LanguageTag from,
    LanguageTag to
)
{
    private readonly ImmutableArray<string>.Builder _untranslated = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _earlier = ImmutableArray.CreateBuilder<string>();

    /// <summary>The documents that are not translated, or not completely.</summary>
    public ImmutableArray<string> Untranslated => _untranslated.ToImmutable();

    /// <summary>The documents that failed, and have an earlier translation of the same source.</summary>
    public ImmutableArray<string> Earlier => _earlier.ToImmutable();

    /// <summary>The translated book.</summary>
    /// <param name="book">The book's file.</param>
    /// <param name="chapters">Its documents that are articles, and the names of their editions.</param>
    /// <param name="hasFailed">Whether a document failed in this run.</param>
    /// <exception cref="OutputException">A file cannot be read.</exception>
    public byte[] Write(string book, IEnumerable<(string File, string Name)> chapters, Func<string, bool> hasFailed)
    {
        try
        {
            var documents = new Dictionary<string, byte[]>();
            foreach (var (file, name) in chapters)
            {
                if (BookPath.Of(file) is { } place)
                    documents[place.Part] = Document(file, place.Part, name, hasFailed(file));
            }

            return BookChapters.Join(book, File.ReadAllBytes(book), documents, to);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", book, exception.Message);
        }
    }

    private byte[] Document(string file, string part, string name, bool hasFailed)
    {
        var path = $"{name}/{name}.{to}{Path.GetExtension(file)}";
        var source = journal.Source(path);
        var edition =
            source is not null && source.Hash == ChapterSource.HashOf(file)
                ? AtomicFile.Content(Path.Combine(folder, path))
                : null;
        if (edition is not null && source!.IsComplete)
        {
            if (hasFailed)
                _earlier.Add(part);
            return edition;
        }

        _untranslated.Add(part);
        return edition is null && BookChapters.IsPackage(part)
            ? BookChapters.InLanguage(file, ArticleFile.Bytes(file), to)
            : notice.Write(edition ?? ArticleFile.Bytes(file), from, to, isPartial: edition is not null);
    }
}
