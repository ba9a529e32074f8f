using System.Text.RegularExpressions;

namespace Localization.Articles.Markdown.Opaque;

/// <summary>Finds the lines of a Markdown document that are markers: directives, admonitions, alerts, modules of MDX.
/// Lines of fenced code are left out.</summary>
internal sealed partial class OpaqueLines(string document, int offset)
{
    private readonly List<OpaqueLine> _all = [];

    /// <summary>The lines outside of fenced code, in order.</summary>
    public List<OpaqueLine> Lines { get; } = [];

    /// <summary>Where fenced code is, in order.</summary>
    public List<(int Start, int End)> Fences { get; } = [];

    /// <summary>The markers.</summary>
    public List<OpaqueStretch> Stretches { get; } = [];

    /// <summary>The titles in the markers.</summary>
    public List<OpaqueTitle> Titles { get; } = [];

    /// <summary>Reads the document.</summary>
    public void Read()
    {
        Split();
        var fence = default((char Mark, int Length, bool IsQuoted, int Start)?);
        for (var i = 0; i < _all.Count; i++)
        {
            var line = _all[i];
            var content = document.AsSpan(line.ContentStart, line.End - line.ContentStart);
            var isQuoted = document.AsSpan(line.Start, line.ContentStart - line.Start).Contains('>');
            if (fence is { } open && (isQuoted || !open.IsQuoted))
            {
                if (!IsClosing(content, open.Mark, open.Length))
                    continue;
                Fences.Add((open.Start, line.End));
                fence = null;
                continue;
            }

            if (fence is { } left)
                Fences.Add((left.Start, line.Start));
            fence = null;
            var match = Fence().Match(content.ToString());
            if (match.Success)
            {
                var mark = match.Groups["mark"].ValueSpan;
                fence = (mark[0], mark.Length, isQuoted, line.Start);
                continue;
            }

            Lines.Add(line);
            i = Marker(i, content.ToString(), isQuoted);
        }

        if (fence is { } unclosed)
            Fences.Add((unclosed.Start, document.Length));
    }

    /// <summary>Reads a marker; the index of its last line.</summary>
    private int Marker(int index, string content, bool isQuoted)
    {
        var line = _all[index];
        if (content.StartsWith("::", StringComparison.Ordinal))
            Add(line, Directive().Match(content));
        else if (isQuoted && content.StartsWith("[!", StringComparison.Ordinal))
            Add(line, Alert().Match(content));
        else if (
            content.StartsWith("!!!", StringComparison.Ordinal)
            || content.StartsWith("???", StringComparison.Ordinal)
            || content.StartsWith("===", StringComparison.Ordinal)
        )
        {
            var match = Admonition().Match(content);
            if (match.Success && (match.Groups["quoted"].Success || HasBody(index)))
            {
                line.OpensBody = true;
                Add(line, match);
            }
        }
        else if (content.StartsWith("*[", StringComparison.Ordinal))
            Add(line, Abbreviation().Match(content), "title");
        else if (Snippet().IsMatch(content))
            Stretches.Add(new(line.ContentStart, line.End, OpaqueKind.Tag));
        else if (IsParagraphStart(index) && Module().IsMatch(content))
        {
            // Statements end at an empty line (MDX, ESM).
            var last = index;
            while (last + 1 < _all.Count && _all[last + 1].ContentStart < _all[last + 1].End)
                Lines.Add(_all[++last]);
            for (var i = index; i <= last; i++)
                Stretches.Add(new(_all[i].ContentStart, _all[i].End, OpaqueKind.Tag));
            return last;
        }

        return index;
    }

    private void Add(OpaqueLine line, Match match, string name = OpaqueTitle.Heading)
    {
        if (!match.Success)
            return;
        Stretches.Add(new(line.ContentStart, line.End, OpaqueKind.Tag));
        Title("label", OpaqueEscape.Label);
        Title("quoted", OpaqueEscape.OfParameter("", '"'));
        Title("title", OpaqueEscape.Line);

        void Title(string part, string escape)
        {
            var group = match.Groups[part];
            if (!group.Success || group.ValueSpan.IsWhiteSpace())
                return;
            var start = line.ContentStart + group.Index;
            Titles.Add(new(start, start + group.Length, OpaqueEscape.Read(group.Value, escape), name, escape));
        }
    }

    private bool IsParagraphStart(int index)
    {
        if (_all[index].ContentStart != _all[index].Start)
            return false;
        return index == 0 || _all[index - 1].ContentStart == _all[index - 1].End;
    }

    private bool HasBody(int index)
    {
        var indent = _all[index].ContentStart - _all[index].Start;
        var next = _all.Skip(index + 1).FirstOrDefault(l => l.ContentStart < l.End);
        return next is not null && next.ContentStart - next.Start >= indent + 4;
    }

    private void Split()
    {
        for (var start = offset; start < document.Length; )
        {
            var length = document.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? document.Length : start + length;
            var next = end;
            if (next < document.Length)
                next += document.AsSpan(end).StartsWith("\r\n") ? 2 : 1;
            var content = start;
            while (content < end && document[content] is ' ' or '\t' or '>')
                content++;
            _all.Add(new(start, content, end, next));
            start = next;
        }
    }

    private static bool IsClosing(ReadOnlySpan<char> content, char mark, int length)
    {
        var rest = content.TrimStart(mark);
        return content.Length - rest.Length >= length && rest.IsWhiteSpace();
    }

    [GeneratedRegex(@"^(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(?:(?<mark>`{3,})[^`]*|(?<mark>~{3,}).*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(
        @"^(?::{3,}[ \t]*|::(?=[A-Za-z]))(?<name>[\w.-]*)(?:\[(?<label>(?:[^\[\]\\]|\\.|\[[^\]]*\])*)\])?[ "
            + @"\t]*(?:\{[^}]*\})?"
            + @"(?:(?<=[ \t}])(?<title>[^\s:{\[][^{}]*?))?[ \t]*:*[ \t]*$"
    )]
    private static partial Regex Directive();

    // What an abbreviation represents is shown where it occurs.
    [GeneratedRegex(@"^\*\[[^\[\]]+\]:[ \t]+(?<title>\S.*?)[ \t]*$")]
    private static partial Regex Abbreviation();

    // A file that is put in here, or the table of contents.
    [GeneratedRegex(@"^;?-{1,}8<-{1,}(?:[ \t]|$)|^(?:\[_?toc_?\]|\[\[_?toc_?\]\])[ \t]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^\[![A-Za-z][\w-]*\][+-]?(?:[ \t]+(?<title>\S.*?))?[ \t]*$")]
    private static partial Regex Alert();

    [GeneratedRegex(
        @"^(?:(?:!!!|\?\?\?[+!]?) ?[\w-]+(?: +[\w-]+)*(?: +""(?<quoted>.*)"")?|===[+!]{0,2} +""(?<quoted>.*)"")[ \t]*$"
    )]
    private static partial Regex Admonition();

    [GeneratedRegex(
        @"^(?:import\s+(?:[\w$*{},\s]+\s+from\s+)?(?:""[^""]+""|'[^']+');?[ \t]*$|import\s+\{[^}]*$|"
            + @"export\s+(?:const|let|var|function|class|async|default)\b.*[={(\[;<]|export\s*[{*])"
    )]
    private static partial Regex Module();
}
