using System.Globalization;
using System.Text;
using Localization.Model;
using Microsoft.Extensions.Localization;

namespace Localization.Editions;

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
        var chrome = new Chrome(labels, null, article.TargetLanguage.Language);
        var result = new StringBuilder();
        if (asTable)
            Table(result, article, chrome);
        else
            Interleaved(result, article);
        return Encoding.UTF8.GetBytes(result.ToString());
    }

    private static void Interleaved(StringBuilder result, TranslatedArticle article)
    {
        foreach (var row in RowBuilder.Rows(article))
        {
            if (row.Role == BlockRole.TableCell)
            {
                Cells(result, row, isTarget: false);
                Cells(result, row, isTarget: true);
                continue;
            }

            var segments = row.Segments.Select(s => s.Segment).ToList();
            var (source, target) = (Text(segments, isTarget: false), Text(segments, isTarget: true));
            var mark = row.Role switch
            {
                BlockRole.Headline => "# ",
                BlockRole.Heading => new string('#', Math.Clamp(row.Level, 2, 6)) + " ",
                BlockRole.Question => "### ",
                BlockRole.ListItem => new string(' ', 2 * (Math.Clamp(row.Level, 1, 6) - 1)) + "- ",
                BlockRole.Quotation => "> ",
                _ => "",
            };

            // The source is quoted, so that the translation reads on from block to block.
            result.Append(
                CultureInfo.InvariantCulture,
                $"> {(mark.StartsWith('#') ? "**" + source + "**" : source)}\n\n{mark}{target}\n\n"
            );
        }
    }

    private static void Cells(StringBuilder result, BilingualRow row, bool isTarget)
    {
        for (var line = 0; line < row.Lines.Length; line++)
        {
            result.Append('|');
            foreach (var cell in row.Lines[line])
                result.Append(' ').Append(Text(cell.Segments.Select(s => s.Segment), isTarget)).Append(" |");
            result.Append('\n');
            if (line == 0)
                result.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", row.Lines[0].Length))).Append('\n');
        }

        result.Append('\n');
    }

    private static void Table(StringBuilder result, TranslatedArticle article, Chrome chrome)
    {
        result.Append(
            CultureInfo.InvariantCulture,
            $"# {MarkdownText.Escape(ArticleTitles.Target(article))}\n\n| # | "
                + $"{chrome.OwnName(article.SourceLanguage)} | {chrome.OwnName(article.TargetLanguage)} |\n| ---: | "
                + $"--- | --- |\n"
        );
        var number = 0;
        foreach (var segment in article.Segments)
            result.Append(
                CultureInfo.InvariantCulture,
                $"| {++number} | {MarkdownText.Of(segment.Segment.Source)} | {MarkdownText.Of(segment.Target)} |\n"
            );
    }

    private static string Text(IEnumerable<TranslatedSegment> segments, bool isTarget) =>
        MarkdownText
            .Of(
                InlineText.Concat(
                    segments.SelectMany(s =>
                        new[]
                        {
                            new InlineText(s.Segment.Before),
                            isTarget ? s.Target : s.Segment.Source,
                            new InlineText(s.Segment.After),
                        }
                    )
                )
            )
            .Trim();
}
