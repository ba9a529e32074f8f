namespace Localization.Articles.Structure;

/// <summary>Finds the row and column of each cell of a table, past the cells that reach down from the rows above (HTML
/// Standard §4.9.12.1, forming a table).</summary>
internal sealed class TableGrid
{
    /// <summary>The most columns that cells reach over (HTML Standard §4.9.11).</summary>
    private const int MostColumns = 1000;

    // The row of each column from which it is free again.
    private readonly List<long> _free = [];
    private int _row = -1;
    private int _column;

    /// <summary>Begins a row.</summary>
    public void NextRow() => (_row, _column) = (_row + 1, 0);

    /// <summary>Places the next cell of the row.</summary>
    /// <returns>Its row, its first column, and how many columns it takes.</returns>
    public (int Row, int Column, int Span) Place(int rowSpan, int columnSpan)
    {
        if (_row < 0)
            NextRow();
        while (_column < _free.Count && _free[_column] > _row)
            _column++;
        var column = _column;
        var span = Math.Clamp(columnSpan, 1, Math.Max(1, MostColumns - column));
        for (; _column < column + span; _column++)
        {
            if (_column == _free.Count)
                _free.Add(0);
            _free[_column] = _row + (long)Math.Max(1, rowSpan);
        }

        return (_row, column, span);
    }
}
