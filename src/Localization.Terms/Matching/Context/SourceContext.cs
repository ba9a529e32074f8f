using System.Buffers;

namespace Localization.Terms.Matching.Context;

/// <summary>What is around the terms of a text: the words beside a stretch, and whether its line is written in a
/// way that makes capitals mean nothing. Each look reaches a fixed distance, and a line is read once.</summary>
internal sealed class SourceContext(string text)
{
    /// <summary>How far a look at the words beside a stretch goes, in characters.</summary>
    private const int Reach = 48;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\u2028\u2029");

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t\u00A0.,;:!?…\"'“”‘’«»()[]*_-–—");

    private (int Start, int End, bool Capitals, bool TitleCase) _line = (0, -1, false, false);

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Whether all words around a place are in capitals, so that those of a term say nothing.</summary>
    public bool InCapitals(int at) => Line(at).Capitals;

    /// <summary>Whether all longer words of the line begin with a capital, as in a headline.</summary>
    public bool InTitleCase(int at) => Line(at).TitleCase;

    /// <summary>Whether a stretch fills its line but for marks.</summary>
    public bool IsAlone(int start, int end)
    {
        var line = Line(start);
        return !text.AsSpan(line.Start, start - line.Start).ContainsAnyExcept(Marks)
            && !text.AsSpan(end, Math.Max(0, line.End - end)).ContainsAnyExcept(Marks);
    }

    /// <summary>The word before a place, with only spaces between; empty where there is none.</summary>
    public ContextWord Before(int at)
    {
        var end = at;
        var first = Math.Max(0, at - Reach);
        while (end > first && text[end - 1] is ' ' or '\t' or '\u00A0')
            end--;
        if (end == at)
            return default;
        var start = end;
        while (start > first && IsWordPart(text[start - 1]))
            start--;
        return new ContextWord(text, start, end);
    }

    /// <summary>The word after a place, with only spaces between; empty where there is none.</summary>
    public ContextWord After(int at)
    {
        var start = at;
        var last = Math.Min(text.Length, at + Reach);
        while (start < last && text[start] is ' ' or '\t' or '\u00A0')
            start++;
        if (start == at)
            return default;
        var end = start;
        while (end < last && IsWordPart(text[end]))
            end++;
        return new ContextWord(text, start, end);
    }

    /// <summary>Whether a sentence, or what is as good as one, begins at a place.</summary>
    public bool BeginsSentence(int at)
    {
        var i = at - 1;
        for (var first = Math.Max(0, at - Reach); i >= first && text[i] is ' ' or '\t' or '\u00A0' or '\u200B'; i--)
            continue;
        if (i < 0)
            return true;
        return text[i] switch
        {
            '.' => !IsAbbreviation(i),
            '!' or '?' or '…' or ':' or '\n' or '\r' or '\u2028' or '\u2029' or '*' or '#' or '>' or '•' or '|' => true,
            '“' or '"' or '‘' or '«' or '¿' or '¡' or '(' or '[' or '—' or '–' => true,
            '-' => i == 0 || char.IsWhiteSpace(text[i - 1]),
            '”' or '’' or '\'' or ')' => i > 0 && text[i - 1] is '.' or '!' or '?',
            _ => false,
        };
    }

    // 'St. Louis', 'U.S. Senate', 'J. Smith' go on.
    private bool IsAbbreviation(int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 8 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text.AsSpan(start, stop - start);
        return word
                is "St"
                    or "Mt"
                    or "Ft"
                    or "Mr"
                    or "Mrs"
                    or "Ms"
                    or "Dr"
                    or "Gen"
                    or "Sen"
                    or "Rep"
                    or "Gov"
                    or "Prof"
            || (word.Length == 1 && char.IsUpper(word[0]))
            || (word.Contains('.') && word.Length > 2);
    }

    private static bool IsWordPart(char c) => Characters.InWord(c) || c is '\'' or '’' or '-' or '‑' or '.' or '&';

    private (int Start, int End, bool Capitals, bool TitleCase) Line(int at)
    {
        if (at >= _line.Start && at <= _line.End)
            return _line;
        var start = text.AsSpan(0, at).LastIndexOfAny(Breaks) + 1;
        var length = text.AsSpan(at).IndexOfAny(Breaks);
        var end = length < 0 ? text.Length : at + length;
        var (capitals, titleCase) = Read(text.AsSpan(start, end - start));
        return _line = (start, end, capitals, titleCase);
    }

    private static (bool Capitals, bool TitleCase) Read(ReadOnlySpan<char> line)
    {
        int words = 0,
            small = 0,
            longer = 0,
            raised = 0,
            lowest = 0;
        for (var i = 0; i < line.Length; )
        {
            if (!char.IsLetter(line[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var lower = 0;
            for (; i < line.Length && (char.IsLetter(line[i]) || line[i] is '\'' or '’'); i++)
                lower += char.IsLower(line[i]) ? 1 : 0;
            words++;
            // The 's of a possessive is small in a line of capitals too.
            small += lower > 1 || (lower == 1 && i - start == 1) ? 1 : 0;
            if (i - start <= 3)
                continue;
            longer++;
            raised += char.IsUpper(line[start]) ? 1 : 0;
            lowest += lower == 0 ? 1 : 0;
        }

        return (
            words > 1 && small == 0,
            longer > 2 && raised >= longer * 0.85 && lowest < longer && line.TrimEnd() is not [.., '.']
        );
    }
}
