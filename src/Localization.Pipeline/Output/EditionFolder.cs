using System.Collections.Immutable;
using Localization.Articles;
using Localization.Articles.Epub;
using Localization.Editions;
using Localization.Editions.Epub;
using Localization.Editions.Html;
using Localization.Editions.Labels;
using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;

namespace Localization.Pipeline.Output;

/// <summary>The folder of a batch's editions: <c>SLUG/SLUG.es.txt</c>, <c>SLUG/bilingual.html</c>, what else is asked
/// for, and the lists <c>index.html</c> and <c>manifest.json</c>.</summary>
/// <param name="folder">The folder, made when the first edition is written.</param>
/// <param name="labels">The words of the pages.</param>
/// <param name="issues">What issues mean.</param>
/// <param name="names">The editions, of <see cref="EditionCatalog.Names"/>; null for the usual.</param>
/// <param name="branding">How the house looks; null for the usual.</param>
public sealed class EditionFolder(
    string folder,
    IStringLocalizer<EditionLabels> labels,
    IStringLocalizer<IssueMessages> issues,
    IEnumerable<string>? names = null,
    Branding? branding = null
)
{
    private readonly Branding _branding = branding ?? Branding.Default;

    private readonly ImmutableArray<(EditionKind Kind, IEditionWriter Writer)> _writers = EditionCatalog.Of(
        names ?? EditionCatalog.Default,
        labels,
        issues,
        branding ?? Branding.Default
    );

    private readonly EditionJournal _journal = new(folder);

    /// <summary>Whether an edition that somebody edited is written over.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Makes the folder, so that a batch that could not be written does not begin, and removes what a run that
    /// was killed left half written.</summary>
    /// <exception cref="OutputException">It cannot be written to.</exception>
    public void Prepare()
    {
        AtomicFile.RemoveDrafts(folder);
        AtomicFile.Probe(folder);
    }

    /// <summary>The names of articles, which are those of their folders: given once, whatever else a run
    /// translates.</summary>
    /// <param name="files">The articles' files.</param>
    /// <param name="earlier">The name that an older version of this program gave a file; null for none.</param>
    /// <returns>A name for each file, in their order.</returns>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public Task<string[]> NamesAsync(IReadOnlyList<string> files, Func<string, Task<string?>> earlier) =>
        _journal.NamesAsync(files, earlier);

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>All that editions depend on beside the articles, for comparing runs.</summary>
    public string Settings => $"{string.Join(' ', _writers.Select(w => w.Writer.GetType().Name))}\n{_branding}";

    /// <summary>The files of an article's editions.</summary>
    public IEnumerable<string> Paths(TranslatedArticle article) =>
        _writers.Select(w => Path.Combine(folder, article.Article.Name, w.Writer.FileName(article)));

    /// <summary>What an article's editions hold, in the order of <see cref="Paths"/>.</summary>
    public IEnumerable<byte[]> Contents(TranslatedArticle article) => _writers.Select(w => w.Writer.Write(article));

    /// <summary>Writes an article's editions; a file that would be the same is left alone, and so is one that somebody
    /// edited.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isOurs">Knows files, by their full paths, that nobody has touched since this program wrote
    /// them.</param>
    /// <returns>What the index links to, and the files that somebody edited.</returns>
    /// <exception cref="OutputException">One cannot be written.</exception>
    public WrittenEditions Write(TranslatedArticle article, Func<string, bool>? isOurs = null) =>
        Write(
            article.Article.Name,
            [
                .. _writers.Select(w =>
                    (w.Kind, w.Writer.FileName(article), (Action<Stream>)(s => w.Writer.Write(article, s)))
                ),
            ],
            isOurs,
            ChapterSource.Of(article)
        );

    /// <summary>Writes an article in which nothing is to be translated: as it is, where its own format is among the
    /// editions.</summary>
    /// <param name="name">The article's name.</param>
    /// <param name="target">The language of the edition.</param>
    /// <param name="file">The article's file.</param>
    /// <exception cref="OutputException">It cannot be read or written.</exception>
    public WrittenEditions Copy(string name, LanguageTag target, string file)
    {
        if (_writers.All(w => w.Kind != EditionKind.Translation))
            return new WrittenEditions([], []);
        var copy = $"{name}.{target}{Path.GetExtension(file)}";
        try
        {
            var content = ArticleFile.Bytes(file);
            return Write(
                name,
                [(EditionKind.Translation, copy, s => s.Write(content))],
                null,
                ChapterSource.OfCopy(file)
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", copy, exception.Message);
        }
    }

    /// <summary>Makes one translated book of the editions of its chapters, where editions in the format of the source
    /// are among those asked for.</summary>
    /// <param name="book">The book's file.</param>
    /// <param name="from">The language of the book.</param>
    /// <param name="to">The language of the translation.</param>
    /// <param name="hasFailed">Whether a chapter failed in this run, by its path.</param>
    /// <returns>What became of it; null where none is to be written.</returns>
    /// <exception cref="OutputException">It cannot be written.</exception>
    /// <exception cref="ArticleFormatException">The file is not a book.</exception>
    public BookOutcome? WriteBook(string book, LanguageTag from, LanguageTag to, Func<string, bool> hasFailed)
    {
        var chapters = BookChapters.Of(book);
        if (_writers.All(w => w.Kind != EditionKind.Translation) || chapters.All(c => c == book))
            return null;
        var names = _journal.Names([book, .. chapters], static _ => null);
        var join = new BookJoin(folder, _journal, new ChapterNotice(labels), from, to);
        var content = join.Write(book, chapters.Zip(names.Skip(1)), hasFailed);
        var written = Write(names[0], [(EditionKind.Book, $"{names[0]}.{to}.epub", s => s.Write(content))], null);
        return new BookOutcome(book, written.Links[0], null)
        {
            Untranslated = join.Untranslated,
            Earlier = join.Earlier,
            Edited = written.Edited,
        };
    }

    private WrittenEditions Write(
        string name,
        ImmutableArray<(EditionKind Kind, string File, Action<Stream> Content)> editions,
        Func<string, bool>? isOurs,
        ChapterSource? source = null
    )
    {
        var target = new EditionTarget(folder, name, _journal) { Overwrite = Overwrite, IsOurs = isOurs };
        var edited = target.Write(editions.Select(e => (e.File, e.Content)));
        if (source is not null && editions.FirstOrDefault(e => e.Kind == EditionKind.Translation).File is { } file)
            Made($"{name}/{file}", source, isEdited: edited.Any(e => Path.GetFileName(e.File) == file));
        return new WrittenEditions([.. editions.Select(e => new EditionLink(e.Kind, $"{name}/{e.File}"))], edited);
    }

    // An edition that a person edited was kept: it is of the source that it had, which may be an older one.
    private void Made(string edition, ChapterSource source, bool isEdited)
    {
        if (!isEdited || _journal.Source(edition)?.Hash == source.Hash)
            _journal.Made(edition, source);
    }

    /// <summary>Writes the lists of the batch, and its book where books are asked for.</summary>
    /// <exception cref="OutputException">One cannot be written.</exception>
    public void WriteIndex(ImmutableArray<ArticleOutcome> outcomes, ImmutableArray<BookOutcome> books)
    {
        ImmutableArray<(string File, BatchArticle Article)> entries = [.. outcomes.Select(o => (o.File, Entry(o)))];
        AtomicFile.WriteChanged(
            Path.Combine(folder, BatchIndexEdition.FileName),
            new BatchIndexEdition(labels, _branding).Write([.. entries.Select(e => e.Article)])
        );
        AtomicFile.WriteChanged(Path.Combine(folder, BatchManifest.FileName), BatchManifest.Write(entries, books));
        if (
            _writers.Any(w => w.Kind == EditionKind.Epub)
            && entries.FirstOrDefault(e => e.Article.TargetLanguage is not null).Article
                is { TargetLanguage: { } language }
        )
            AtomicFile.WriteChanged(
                Path.Combine(folder, EpubEdition.BatchFileName),
                Book(language, [.. entries.Select(e => e.Article)])
            );
    }

    private byte[] Book(LanguageTag language, List<BatchArticle> articles) =>
        new EpubEdition(labels).WriteBatch(
            language,
            _branding.Title,
            from article in articles
            let book = article.Editions.FirstOrDefault(e => e.Kind == EditionKind.Epub)
            where book is not null && File.Exists(Path.Combine(folder, book.Path))
            select (article.TargetTitle ?? article.Name, File.ReadAllBytes(Path.Combine(folder, book.Path))),
            articles.Max(a => a.Published)
        );

    private static BatchArticle Entry(ArticleOutcome outcome) =>
        outcome.Digest?.Entry ?? BatchArticle.Failed(ShortName(outcome.File), outcome.Error!.Message);

    private static string ShortName(string file) =>
        BookPath.Of(file) is { } place ? $"{Path.GetFileName(place.Book)}/{place.Part}" : Path.GetFileName(file);
}
