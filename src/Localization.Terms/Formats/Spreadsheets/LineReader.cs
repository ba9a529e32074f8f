namespace Localization.Terms.Formats.Spreadsheets;

/// <summary>Lines as one text, made when they are asked for.</summary>
internal sealed class LineReader(IEnumerable<string> lines) : TextReader
{
    private readonly IEnumerator<string> _lines = lines.GetEnumerator();
    private string _line = "";
    private int _next;

    public override int Peek() => Fill() ? _line[_next] : -1;

    public override int Read() => Fill() ? _line[_next++] : -1;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _lines.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (_next < _line.Length)
            return true;
        if (!_lines.MoveNext())
            return false;
        _line = _lines.Current + "\n";
        _next = 0;
        return true;
    }
}
