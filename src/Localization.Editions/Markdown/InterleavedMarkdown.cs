using System.Globalization;
using System.Text;
using Localization.Editions.Structure;

namespace Localization.Editions.Markdown;

/// <summary>Writes each block with its translation under it. The source is quoted, so that the translation reads on
/// from block to block.</summary>
internal sealed class InterleavedMarkdown(StringBuilder result)
{
    private HashSet<ShownBlock> _repeated = [];

    /// <summary>Writes an article.</summary>
    public void Write(List<ArticleNode> nodes)
    {
        _repeated = RepeatedHeadlines.Of(nodes);
        All(nodes, "", "");
    }

    /// <summary>Writes parts.</summary>
    /// <param name="nodes">The parts.</param>
    /// <param name="prefix">What begins every line: the indentation of lists, the marks of quotations.</param>
    /// <param name="mark">What begins the first translation: the sign of an item.</param>
    private void All(IEnumerable<ArticleNode> nodes, string prefix, string mark)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case BlockNode { Block: var block } when !block.IsOfCode && !_repeated.Contains(block):
                    Block(block, prefix, mark);
                    (prefix, mark) = (prefix + Indent(mark), "");
                    break;
                case ContainerNode { Container: TableContainer } table:
                    All(new TableShape(table).Captions, prefix + Indent(mark), "");
                    Table(table, prefix + Indent(mark), isTarget: false);
                    Table(table, prefix + Indent(mark), isTarget: true);
                    break;
                case ContainerNode { Container: ListContainer list } items:
                    Items(list, items, prefix + Indent(mark));
                    break;
                case ContainerNode { Container: QuotationContainer } quotation:
                    Quotation(quotation, prefix + Indent(mark));
                    break;
                case ContainerNode { Container: NoteContainer note } notes:
                    All(notes.Children, prefix, $"{MarkdownText.Note(note.Label)}: ");
                    break;
                case ContainerNode other:
                    All(other.Children, prefix, mark);
                    break;
            }
        }
    }

    // CommonMark 0.31 §5.2: what belongs to an item is under its text; what belongs to a note, under four columns.
    private static string Indent(string mark) =>
        new(
            ' ',
            mark.StartsWith("- ", StringComparison.Ordinal) ? 2
                : mark.StartsWith('[') ? 4
                : mark.Length
        );

    private void Quotation(ContainerNode quotation, string prefix)
    {
        All(quotation.Children, prefix + "> ", "");

        // The line that parts what follows from the quotation is not part of it.
        var last = prefix + ">\n";
        if (result.ToString(Math.Max(0, result.Length - last.Length), Math.Min(last.Length, result.Length)) == last)
            result.Length -= last.Length;
        Line(prefix, "");
    }

    private void Items(ListContainer list, ContainerNode items, string prefix)
    {
        var next = list.Start;
        foreach (var item in items.Children)
        {
            var container = item as ContainerNode;
            var own = container?.Container as ItemContainer;
            var number = ListMarkers.Number(own) ?? next;
            next = number + 1;
            var sign =
                list.Kind == ListKind.Numbered ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
            if (own?.IsChecked is { } done)
                sign += done ? "[x] " : "[ ] ";
            All(container?.Children ?? [item], prefix, sign);
        }
    }

    private void Block(ShownBlock block, string prefix, string mark)
    {
        if (block.Role == BlockRole.Code)
        {
            Code(block, prefix, mark);
            return;
        }

        var heading = block.Role switch
        {
            BlockRole.Headline => "# ",
            BlockRole.Heading => new string('#', Math.Clamp(block.Block.Level, 2, 6)) + " ",
            BlockRole.Question => "### ",
            _ => "",
        };
        var (source, target) = (MarkdownText.Of(block, isTarget: false), MarkdownText.Of(block, isTarget: true));
        var label = mark.StartsWith("[^", StringComparison.Ordinal) ? mark.TrimEnd(' ', ':') + " " : "";

        // What is not translated is said once.
        if (block.Target is not null)
        {
            Line(prefix, $"> {label}{(heading.Length > 0 ? "**" + source + "**" : source)}");
            Line(prefix, "");
        }

        Line(prefix, mark + heading + target);
        Line(prefix, "");
    }

    private void Code(ShownBlock block, string prefix, string mark)
    {
        var text = block.Block.Source.Codes.FirstOrDefault().Shown ?? "";
        var fence = new string('`', Math.Max(3, MarkdownText.LongestRun(text) + 1));
        Line(prefix, mark + fence);
        foreach (var line in text.Split('\n'))
            Line(prefix + Indent(mark), line);
        Line(prefix + Indent(mark), fence);
        Line(prefix, "");
    }

    private void Table(ContainerNode table, string prefix, bool isTarget)
    {
        foreach (var line in MarkdownGrid.Lines(table, isTarget))
            Line(prefix, line);
        Line(prefix, "");
    }

    private void Line(string prefix, string text) => result.Append((prefix + text).TrimEnd()).Append('\n');
}
