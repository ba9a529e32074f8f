using System.Collections.Immutable;
using Localization.Editions;
using Localization.Model;
using Microsoft.Extensions.Localization;

namespace Localization.Pipeline;

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

    /// <summary>Makes the folder, so that a batch that could not be written does not begin.</summary>
    /// <exception cref="OutputException">It cannot be written to.</exception>
    public void Prepare()
    {
        var probe = Path.Combine(folder, $".{Environment.ProcessId}.tmp");
        AtomicFile.Write(probe, []);
        File.Delete(probe);
    }

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>All that editions depend on beside the articles, for comparing runs.</summary>
    public string Settings => $"{string.Join(' ', _writers.Select(w => w.Writer.GetType().Name))}\n{_branding}";

    /// <summary>The files of an article's editions.</summary>
    public IEnumerable<string> Paths(TranslatedArticle article) =>
        _writers.Select(w => Path.Combine(folder, article.Article.Name, w.Writer.FileName(article)));

    /// <summary>What an article's editions hold, in the order of <see cref="Paths"/>.</summary>
    public IEnumerable<byte[]> Contents(TranslatedArticle article) => _writers.Select(w => w.Writer.Write(article));

    /// <summary>Writes an article's editions; a file that would be the same is left alone.</summary>
    /// <returns>What the index links to.</returns>
    /// <exception cref="OutputException">One cannot be written.</exception>
    public ImmutableArray<EditionLink> Write(TranslatedArticle article)
    {
        foreach (var (_, writer) in _writers)
            AtomicFile.WriteChanged(
                Path.Combine(folder, article.Article.Name, writer.FileName(article)),
                writer.Write(article)
            );
        return
        [
            .. _writers.Select(w => new EditionLink(w.Kind, $"{article.Article.Name}/{w.Writer.FileName(article)}")),
        ];
    }

    /// <summary>Writes the lists of the batch, and its book where books are asked for.</summary>
    /// <exception cref="OutputException">One cannot be written.</exception>
    public void WriteIndex(ImmutableArray<ArticleOutcome> outcomes)
    {
        ImmutableArray<(string File, BatchArticle Article)> entries = [.. outcomes.Select(o => (o.File, Entry(o)))];
        AtomicFile.WriteChanged(
            Path.Combine(folder, BatchIndexEdition.FileName),
            new BatchIndexEdition(labels, _branding).Write([.. entries.Select(e => e.Article)])
        );
        AtomicFile.WriteChanged(Path.Combine(folder, BatchManifest.FileName), BatchManifest.Write(entries));
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
        outcome.Digest?.Entry ?? BatchArticle.Failed(Path.GetFileName(outcome.File), outcome.Error!.Message);
}
