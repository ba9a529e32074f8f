namespace Localization.Articles.Markdown.Opaque;

/// <summary>Finds the next of a mark in a document. What was found holds until it is passed, so that all searches for a
/// mark, in their order, read the document once.</summary>
internal sealed class NextMark(string document)
{
    private readonly Dictionary<(string Mark, bool AnyCase), (int From, int At)> _known = [];
    private (int From, int At) _blankLine = (0, -1);

    /// <summary>Where the mark is next, whole before <paramref name="limit"/>; -1 where it does not.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="limit">Where to end.</param>
    /// <param name="anyCase">Whether capitals and small letters are the same.</param>
    public int Find(string mark, int from, int limit, bool anyCase = false)
    {
        if (!_known.TryGetValue((mark, anyCase), out var known) || from < known.From || from > known.At)
        {
            var comparison = anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var at = from < document.Length ? document.IndexOf(mark, from, comparison) : -1;
            _known[(mark, anyCase)] = known = (from, at < 0 ? int.MaxValue : at);
        }

        return known.At <= limit - mark.Length ? known.At : -1;
    }

    /// <summary>Where the next line ends that a blank one follows; the document's end where none does.</summary>
    public int BlankLine(int from)
    {
        if (from >= _blankLine.From && from <= _blankLine.At)
            return _blankLine.At;
        var at = from;
        while ((at = document.IndexOf('\n', at)) >= 0 && !IsBlankLine(at + 1))
            at++;
        _blankLine = (from, at < 0 ? document.Length : at);
        return _blankLine.At;
    }

    /// <summary>Whether the line that begins at a place is blank.</summary>
    public bool IsBlankLine(int at)
    {
        while (at < document.Length && document[at] is ' ' or '\t' or '\r')
            at++;
        return at >= document.Length || document[at] == '\n';
    }
}
