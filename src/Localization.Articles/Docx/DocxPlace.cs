using System.Collections.Immutable;
using Localization.Articles.Markup;
using Localization.Articles.Structure;

namespace Localization.Articles.Docx;

/// <summary>The tables, notes and lists around a place in a document.</summary>
internal sealed class DocxPlace(List<MarkupToken> tokens, ContainerIds ids, DocxNumbering numbering)
{
    private readonly Stack<DocxTable> _tables = new();
    private readonly Stack<(ImmutableArray<BlockContainer> Outside, bool IsCell, bool IsUsed)> _open = new();
    private readonly FlatLists _lists = new(ids);

    /// <summary>What is around the place.</summary>
    public ImmutableArray<BlockContainer> Around { get; private set; } = [];

    /// <summary>Takes a tag that begins or ends a table, a cell or a note.</summary>
    /// <returns>What is around a cell that ends and holds no block; else null.</returns>
    public ImmutableArray<BlockContainer>? Take(int index)
    {
        var token = tokens[index];
        if (token.IsEmpty)
            return null;
        var isStart = token.Kind == MarkupTokenKind.Start;
        switch (token.Name)
        {
            case "w:tbl" when isStart:
                _lists.End();
                _tables.Push(new(tokens, index, ids, Around));
                break;
            case "w:tbl" when _tables.Count > 0:
                _tables.Pop();
                break;
            case "w:tc" when isStart && _tables.TryPeek(out var table):
                Enter(table.Cell(index) ?? table.Outside, table.Cell(index) is not null);
                break;
            case "w:footnote" or "w:endnote" when isStart:
                Enter([new NoteContainer(ids.Next(), DocxCodeTypes.Label(token))], isCell: false);
                break;
            case "w:tc" or "w:footnote" or "w:endnote" when !isStart && _open.TryPop(out var place):
                _lists.End();
                var own = Around;
                Around = place.Outside;
                if (!place.IsCell || place.IsUsed)
                    return null;
                Use();
                return own;
        }

        return null;
    }

    /// <summary>What is around a paragraph that is an item of a list.</summary>
    /// <param name="level">Its depth, from 1.</param>
    /// <param name="list">The id of the list.</param>
    /// <param name="isNumbered">Whether its style says that it is numbered.</param>
    public ImmutableArray<BlockContainer> Item(int level, string? list, bool isNumbered)
    {
        var (kind, marker) = numbering.Next(list, level - 1, isNumbered);
        return [.. Around, .. _lists.Item(level, kind, marker)];
    }

    /// <summary>A paragraph that is not an item of a list is here.</summary>
    public void EndLists() => _lists.End();

    /// <summary>A block is here.</summary>
    public void Use()
    {
        // Where one is used, all around it are.
        if (!_open.TryPeek(out var top) || top.IsUsed)
            return;
        var open = _open.Reverse().ToList();
        _open.Clear();
        foreach (var place in open)
            _open.Push(place with { IsUsed = true });
    }

    private void Enter(ImmutableArray<BlockContainer> around, bool isCell)
    {
        _lists.End();
        _open.Push((Around, isCell, false));
        Around = around;
    }
}
