using System.Globalization;
using System.Text;
using Localization.Editions.Labels;
using Localization.Editions.Structure;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Markdown;

/// <summary>Both languages as Markdown: each block with its translation under it, or a table with a row for each
/// segment.</summary>
/// <param name="labels">The words of the edition.</param>
/// <param name="asTable">Whether it is a table.</param>
public sealed class MarkdownEdition(IStringLocalizer<EditionLabels> labels, bool asTable) : IEditionWriter
{
    /// <inheritdoc/>
    public string FileName(TranslatedArticle article) => asTable ? "bilingual.table.md" : "bilingual.md";

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var result = new StringBuilder();
        var chrome = new Chrome(labels, null, article.TargetLanguage.Language);
        foreach (var sentence in EditionNotice.Of(article, chrome))
            result.Append(CultureInfo.InvariantCulture, $"*{MarkdownText.Escape(sentence)}*\n\n");
        if (asTable)
            Table(result, article, chrome);
        else
            new InterleavedMarkdown(result).Write(ArticleTree.Of(article));
        return Encoding.UTF8.GetBytes(result.ToString());
    }

    private static void Table(StringBuilder result, TranslatedArticle article, Chrome chrome)
    {
        result.Append(
            CultureInfo.InvariantCulture,
            $"# {MarkdownText.Escape(ArticleTitles.Target(article))}\n\n| # | "
                + $"{chrome.OwnName(article.SourceLanguage)} | {chrome.OwnName(article.TargetLanguage)} |\n| ---: | "
                + $"--- | --- |\n"
        );
        foreach (var block in ArticleTree.Shown(article))
        {
            foreach (var segment in block.Segments)
                result.Append(
                    CultureInfo.InvariantCulture,
                    $"| {segment.Number} | {Cell(block, segment, false)} | {Cell(block, segment, true)} |\n"
                );
        }
    }

    private static string Cell(ShownBlock block, NumberedSegment segment, bool isTarget) =>
        MarkdownGrid.Cell(
            MarkdownText.Of(block, isTarget ? segment.Segment.Target : segment.Segment.Segment.Source, isTarget)
        );
}
