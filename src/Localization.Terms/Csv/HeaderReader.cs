using System.Text;

namespace Localization.Terms.Csv;

/// <summary>Reads a file's first lines ahead, to see what parts its values: a spreadsheet in Spanish writes semicolons
/// where others write commas, and may say so in a line of its own (<c>sep=;</c>).</summary>
internal sealed class HeaderReader : TextReader
{
    /// <summary>How many characters are read ahead at most.</summary>
    private const int MostAhead = 1 << 16;

    private readonly TextReader _rest;
    private readonly string _ahead;
    private int _next;

    /// <summary>Reads ahead up to the header's end.</summary>
    /// <param name="rest">The file.</param>
    /// <param name="usual">What parts the values where the header does not say.</param>
    public HeaderReader(TextReader rest, char usual)
    {
        _rest = rest;
        Delimiter = usual;
        var ahead = new StringBuilder();
        while (ahead.Length < MostAhead && Line() is { Length: > 0 } line)
        {
            var text = line.Trim('\uFEFF', '\r', '\n', ' ', '"');
            if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length == 5)
            {
                // A comment in its place keeps the numbers of the lines.
                Delimiter = text[4];
                ahead.Append("#\n");
                continue;
            }

            ahead.Append(line);
            if (text.Length == 0 || text[0] == '#')
                continue;
            Delimiter = Of(text, Delimiter);
            break;
        }

        _ahead = ahead.ToString();
    }

    /// <summary>What parts the values.</summary>
    public char Delimiter { get; }

    public override int Peek() => _next < _ahead.Length ? _ahead[_next] : _rest.Peek();

    public override int Read() => _next < _ahead.Length ? _ahead[_next++] : _rest.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        if (_next == _ahead.Length)
            return _rest.Read(buffer, index, count);
        var length = Math.Min(count, _ahead.Length - _next);
        _ahead.CopyTo(_next, buffer, index, length);
        _next += length;
        return length;
    }

    private static char Of(string header, char usual) =>
        header.Contains(usual, StringComparison.Ordinal) ? usual
        : header.Contains(';', StringComparison.Ordinal) ? ';'
        : header.Contains('\t', StringComparison.Ordinal) ? '\t'
        : header.Contains(',', StringComparison.Ordinal) ? ','
        : usual;

    private string Line()
    {
        var line = new StringBuilder();
        while (line.Length < MostAhead && _rest.Read() is >= 0 and var c)
        {
            line.Append((char)c);
            if (c == '\n')
                break;
        }

        return line.ToString();
    }
}
