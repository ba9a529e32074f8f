using System.Collections.Immutable;
using Localization.Articles;
using Localization.Articles.Epub;
using Localization.Editions.Epub;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Output;

/// <summary>Makes one translated book of the editions of its chapters. In: the book, and how far each chapter is. Out:
/// the bytes of the book. A chapter without an edition keeps its source text, with a notice.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="notice">Writes the notice.</param>
/// <param name="from">The language of the book.</param>
/// <param name="to">The language of the translation.</param>
internal sealed class BookJoin(string folder, ChapterNotice notice, LanguageTag from, LanguageTag to)
{
    private readonly ImmutableArray<string>.Builder _incomplete = ImmutableArray.CreateBuilder<string>();

    /// <summary>The documents that are not translated, or not completely.</summary>
    public ImmutableArray<string> Incomplete => _incomplete.ToImmutable();

    /// <summary>The translated book.</summary>
    /// <param name="book">The book's file.</param>
    /// <param name="chapters">Its documents that are articles, and the names of their editions.</param>
    /// <param name="state">How far a document is.</param>
    /// <exception cref="OutputException">A file cannot be read.</exception>
    public byte[] Write(string book, IEnumerable<(string File, string Name)> chapters, Func<string, ChapterState> state)
    {
        try
        {
            var documents = new Dictionary<string, byte[]>();
            foreach (var (file, name) in chapters)
            {
                if (BookPath.Of(file) is { } place)
                    documents[place.Part] = Document(file, place.Part, name, state(file));
            }

            return BookChapters.Join(book, File.ReadAllBytes(book), documents, to);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", book, exception.Message);
        }
    }

    private byte[] Document(string file, string part, string name, ChapterState state)
    {
        var edition = state == ChapterState.Failed ? null : AtomicFile.Content(Edition(file, name));
        if (edition is not null && state == ChapterState.Translated)
            return edition;
        _incomplete.Add(part);
        return edition is null && BookChapters.IsPackage(part)
            ? BookChapters.InLanguage(file, ArticleFile.Bytes(file), to)
            : notice.Write(edition ?? ArticleFile.Bytes(file), from, to, isPartial: edition is not null);
    }

    private string Edition(string file, string name) =>
        Path.Combine(folder, name, $"{name}.{to}{Path.GetExtension(file)}");
}
