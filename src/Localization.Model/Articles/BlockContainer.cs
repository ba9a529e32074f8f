namespace Localization.Model.Articles;

/// <summary>What holds blocks: a table, a list, a quotation. The <see cref="Block.Containers"/> of all blocks, in
/// order, are the structure of the article.</summary>
/// <param name="Id">Tells the containers of an article apart, from 0.</param>
public abstract record BlockContainer(int Id);

/// <summary>A table. Its blocks are in <see cref="CellContainer"/>s.</summary>
/// <param name="Id">Tells the containers of an article apart.</param>
public sealed record TableContainer(int Id) : BlockContainer(Id);

/// <summary>A cell of the table around it.</summary>
/// <param name="Id">Tells the containers of an article apart.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its first column in the grid, from 0.</param>
public sealed record CellContainer(int Id, int Row, int Column) : BlockContainer(Id)
{
    /// <summary>How many rows it takes.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>How many columns it takes.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Whether it heads a row or a column.</summary>
    public bool IsHeader { get; init; }

    /// <summary>Where its text is, as the source says.</summary>
    public CellAlignment Alignment { get; init; }
}

/// <summary>A list. Its blocks are in <see cref="ItemContainer"/>s.</summary>
/// <param name="Id">Tells the containers of an article apart.</param>
/// <param name="Kind">What marks its items.</param>
/// <param name="Start">The number of the first item, where they are numbered.</param>
public sealed record ListContainer(int Id, ListKind Kind, int Start = 1) : BlockContainer(Id);

/// <summary>An item of the list around it.</summary>
/// <param name="Id">Tells the containers of an article apart.</param>
/// <param name="Marker">Its sign as readers see it, such as <c>2.</c> or <c>a)</c>; empty for a bullet.</param>
public sealed record ItemContainer(int Id, string Marker = "") : BlockContainer(Id)
{
    /// <summary>Whether it is a term that the next item defines.</summary>
    public bool IsTerm { get; init; }

    /// <summary>Whether the box of a task is checked; null where there is no box.</summary>
    public bool? IsChecked { get; init; }
}

/// <summary>A quotation of whole blocks.</summary>
/// <param name="Id">Tells the containers of an article apart.</param>
public sealed record QuotationContainer(int Id) : BlockContainer(Id);

/// <summary>A foot- or endnote.</summary>
/// <param name="Id">Tells the containers of an article apart.</param>
/// <param name="Label">What its marks are called: the <see cref="InlineCode.Shown"/> of codes of the type
/// <see cref="InlineCodeType.Note"/>.</param>
public sealed record NoteContainer(int Id, string Label) : BlockContainer(Id);
