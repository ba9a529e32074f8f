namespace Localization.Articles;

/// <summary>Numbers the lines of a text for positions that only rise.</summary>
internal sealed class LineCounter(string text)
{
    private int _at;
    private int _line = 1;

    /// <summary>The line, from 1, of a position that is not before the last one asked for.</summary>
    public int LineOf(int position)
    {
        for (; _at < position; _at++)
        {
            if (text[_at] == '\n' || (text[_at] == '\r' && (_at + 1 == text.Length || text[_at + 1] != '\n')))
                _line++;
        }

        return _line;
    }
}
