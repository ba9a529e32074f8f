using System.Collections.Immutable;
using Localization.Articles;
using Localization.Editions;
using Localization.Model;
using Microsoft.Extensions.Localization;

namespace Localization.Pipeline;

/// <summary>The folder of a batch's editions: <c>SLUG/SLUG.es.txt</c>, <c>SLUG/bilingual.html</c> and <c>index.html</c>.</summary>
/// <param name="folder">The folder, made when the first edition is written.</param>
/// <param name="labels">The words of the pages.</param>
/// <param name="issues">What issues mean.</param>
public sealed class EditionFolder(
    string folder, IStringLocalizer<EditionLabels> labels, IStringLocalizer<IssueMessages> issues)
{
    private readonly (EditionKind Kind, IEditionWriter Writer)[] _writers =
    [
        (EditionKind.Bilingual, new BilingualHtmlEdition(labels, issues)),
        (EditionKind.Translation, new SourceFormatEdition(new ArticleFormats().Of)),
    ];

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

    /// <summary>The files of an article's editions.</summary>
    public IEnumerable<string> Paths(TranslatedArticle article) =>
        _writers.Select(w => Path.Combine(folder, article.Article.Name, w.Writer.FileName(article)));

    /// <summary>Writes an article's editions.</summary>
    /// <returns>What the index links to.</returns>
    /// <exception cref="OutputException">One cannot be written.</exception>
    public ImmutableArray<EditionLink> Write(TranslatedArticle article)
    {
        foreach (var (_, writer) in _writers)
            AtomicFile.Write(Path.Combine(folder, article.Article.Name, writer.FileName(article)), writer.Write(article));
        return [.. _writers.Select(w => new EditionLink(w.Kind, $"{article.Article.Name}/{w.Writer.FileName(article)}"))];
    }

    /// <summary>Writes the list of the batch.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void WriteIndex(ImmutableArray<ArticleOutcome> outcomes) => AtomicFile.Write(
        Path.Combine(folder, BatchIndexEdition.FileName),
        new BatchIndexEdition(labels).Write([.. outcomes.Select(Entry)]));

    private static BatchArticle Entry(ArticleOutcome outcome) =>
        outcome.Digest?.Entry ?? BatchArticle.Failed(Path.GetFileName(outcome.File), outcome.Error!.Message);
}
