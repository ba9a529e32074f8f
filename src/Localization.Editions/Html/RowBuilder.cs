using Localization.Editions.Structure;

namespace Localization.Editions.Html;

/// <summary>Arranges an article in rows.</summary>
internal sealed class RowBuilder
{
    private readonly List<BilingualRow> _rows = [];

    private RowBuilder() { }

    /// <summary>The rows of an article, in reading order.</summary>
    public static List<BilingualRow> Rows(TranslatedArticle article)
    {
        var builder = new RowBuilder();
        builder.All(ArticleTree.Of(article), 0, isQuoted: false);
        return builder._rows;
    }

    private void All(IEnumerable<ArticleNode> nodes, int depth, bool isQuoted)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case BlockNode { Block: var block }:
                    Block(node, block, depth, isQuoted);
                    break;
                case ContainerNode { Container: TableContainer } table:
                    Table(table, isQuoted);
                    break;
                case ContainerNode { Container: ItemContainer item } container:
                    Marked(container, depth, isQuoted, Sign(item));
                    break;
                case ContainerNode { Container: NoteContainer note } container:
                    Marked(container, depth, isQuoted, note.Label);
                    break;
                case ContainerNode { Container: var other } container:
                    All(
                        container.Children,
                        depth + (other is ListContainer ? 1 : 0),
                        isQuoted || other is QuotationContainer
                    );
                    break;
            }
        }
    }

    private static string Sign(ItemContainer item) =>
        item.IsTerm ? ""
        : item.IsChecked is { } done
            ? done ? "☑"
                : "☐"
        : item.Marker.Length > 0 ? item.Marker
        : "•";

    // The sign is before the first block of the item.
    private void Marked(ContainerNode container, int depth, bool isQuoted, string marker)
    {
        var first = _rows.Count;
        All(container.Children, depth, isQuoted);
        if (first < _rows.Count && _rows[first].Role != BlockRole.TableCell)
            _rows[first] = _rows[first] with
            {
                Marker = marker,
                Level = Math.Max(1, depth),
                Role = _rows[first].Role == BlockRole.Paragraph ? BlockRole.ListItem : _rows[first].Role,
            };
    }

    private void Block(ArticleNode node, ShownBlock block, int depth, bool isQuoted) =>
        _rows.Add(
            new(node, block.Role, block.Role == BlockRole.Heading ? block.Block.Level : depth, null)
            {
                IsQuoted = isQuoted,
            }
        );

    private void Table(ContainerNode table, bool isQuoted)
    {
        var shape = new TableShape(table);
        All(shape.Captions, 0, isQuoted);
        if (!shape.Rows.IsEmpty)
            _rows.Add(new(table, BlockRole.TableCell, 0, null) { IsQuoted = isQuoted });
    }
}
