using System.Text.RegularExpressions;

namespace Localization.Articles.Markdown.Opaque;

/// <summary>Finds what is not Markdown inside the lines of a document: shortcodes, template tags, components, formulas,
/// attributes, names of emoji.</summary>
internal sealed partial class OpaqueScanner(string document, OpaqueLines lines, bool isMdx)
{
    private const int LongestNote = 4000;

    private readonly NextMark _next = new(document);
    private readonly Dictionary<string, int> _unclosed = new(StringComparer.Ordinal);
    private readonly HashSet<int> _ends = [];
    private HashSet<string>? _labels;
    private int _quiet;

    // What links are defined for.
    private HashSet<string> Labels => _labels ??= [.. Label().Matches(document).Select(m => m.Groups["label"].Value)];

    /// <summary>What was found, in order.</summary>
    public List<OpaqueStretch> Stretches { get; } = [];

    /// <summary>Reads the document.</summary>
    /// <param name="offset">The length of its front matter.</param>
    public void Read(int offset)
    {
        var skips = lines.Fences.Concat(lines.Stretches.Select(s => (s.Start, s.End))).OrderBy(s => s.Start).ToList();
        var next = 0;
        for (var at = offset; at < document.Length; )
        {
            while (next < skips.Count && skips[next].End <= at)
                next++;
            if (next < skips.Count && at >= skips[next].Start)
            {
                at = skips[next].End;
                continue;
            }

            at = Step(at, next < skips.Count ? skips[next].Start : document.Length);
        }
    }

    /// <summary>Reads what begins at a place; the place after it.</summary>
    private int Step(int at, int limit)
    {
        if (_ends.Remove(at))
            return Add(at, (at + 1, OpaqueKind.Close));
        var end = document[at] switch
        {
            '\\' => Add(at, Delimited(at, limit)) is > 0 and var formula ? formula : Math.Min(at + 2, limit),
            '`' => CodeEnd(at, limit),
            '{' => Add(at, Braces(at, limit)),
            '<' => Angle(at, limit),
            '$' when at >= _quiet => Add(at, Formula(at, limit)),
            ':' when at >= _quiet => Emoji(at),
            '[' when at >= _quiet => WikiLink(at, limit),
            '^' when at >= _quiet => InlineNote(at, limit),
            ']' when at + 1 < limit && document[at + 1] == '(' => Quiet(at, ")", limit),
            _ => 0,
        };
        return end > at ? end : at + 1;
    }

    private int Add(int at, (int End, OpaqueKind Kind) found)
    {
        if (found.End > at)
            Stretches.Add(new(at, found.End, found.Kind));
        return found.End;
    }

    private int Quiet(int at, string close, int limit)
    {
        var end = Find(close, at, limit);
        if (end > at)
            _quiet = Math.Max(_quiet, end);
        return at + 1;
    }

    // Code begins and ends with as many backticks, in one paragraph.
    private int CodeEnd(int at, int limit)
    {
        var run = at;
        while (run < limit && document[run] == '`')
            run++;
        var length = run - at;
        for (var i = run; i < limit; i++)
        {
            if (document[i] is '\n' && _next.IsBlankLine(i + 1))
                return run;
            if (document[i] != '`')
                continue;
            var start = i;
            while (i < limit && document[i] == '`')
                i++;
            if (i - start == length)
                return i;
        }

        return run;
    }

    private (int End, OpaqueKind Kind) Braces(int at, int limit)
    {
        var rest = document.AsSpan(at, limit - at);
        if (rest.StartsWith("{{<"))
            return Body(at, Find(">}}", at + 3, limit), limit);
        if (rest.StartsWith("{{%"))
            return Body(at, Find("%}}", at + 3, limit), limit);
        if (rest.StartsWith("{%"))
            return Body(at, Find("%}", at + 2, limit), limit);
        if (rest.StartsWith("{{{"))
            return (Find("}}}", at + 3, limit), OpaqueKind.Value);
        if (rest.StartsWith("{{"))
            return (Find("}}", at + 2, limit), OpaqueKind.Value);
        if (rest.StartsWith("{/*"))
            return (Find("*/}", at + 3, limit), OpaqueKind.Tag);
        if (at >= _quiet && Attributes().Match(document, at, limit - at) is { Success: true } attributes)
            return (at + attributes.Length, OpaqueKind.Attributes);
        if (rest.StartsWith("{#"))
            return (Find("#}", at + 2, limit), OpaqueKind.Tag);
        return isMdx ? (JsxTag.Braces(document, at, limit), OpaqueKind.Value) : default;
    }

    // What some tags enclose is not text.
    private (int End, OpaqueKind Kind) Body(int at, int end, int limit)
    {
        if (end == 0)
            return default;
        var name = TagName().Match(document, at, end - at);
        return name.Success && Raw().IsMatch(name.Groups["name"].Value) && document[end - 3] != '/'
            ? (CloseOf(name.Groups["name"].Value, end, limit) ?? end, OpaqueKind.Tag)
            : (end, OpaqueKind.Tag);
    }

    private int? CloseOf(string name, int from, int limit)
    {
        // What was not closed further up is not closed further down.
        if (_unclosed.TryGetValue(name, out var known) && known == limit)
            return null;
        var close = new Regex($@"\{{(?:\{{[<%]|%)-?\s*(?:/|end){Regex.Escape(name)}\s*-?(?:[>%]\}}|%)\}}").Match(
            document,
            from,
            limit - from
        );
        if (close.Success)
            return close.Index + close.Length;
        _unclosed[name] = limit;
        return null;
    }

    private int Angle(int at, int limit)
    {
        var rest = document.AsSpan(at, limit - at);
        if (rest.StartsWith("<!--"))
            return _next.Find("-->", at, limit) is >= 0 and var close ? close + 3 : at + 1;
        if (Literal().Match(document, at, limit - at) is { Success: true } literal)
            return
                _next.Find("</" + literal.Groups["name"].Value.ToLowerInvariant(), at, limit, anyCase: true)
                    is >= 0
                        and var end
                ? end
                : at + 1;
        var tag = JsxTag.End(document, at, limit, isMdx);
        return tag > at ? Add(at, (tag, OpaqueKind.Tag)) : Quiet(at, ">", limit);
    }

    private (int End, OpaqueKind Kind) Formula(int at, int limit)
    {
        var isDisplay = at + 1 < limit && document[at + 1] == '$';
        if (isDisplay)
        {
            var end =
                FenceOpen().IsMatch(document[StartOfLine(at)..EndOfLine(at)])
                && FenceClose().Match(document, at + 2, limit - at - 2) is { Success: true } close
                    ? close.Index + close.Length
                    : Find("$$", at + 2, limit);
            return end > at + 4 ? (end, OpaqueKind.Display) : default;
        }

        var match = InlineFormula().Match(document, at, limit - at);
        return
            match.Success
            && (at == 0 || !char.IsLetterOrDigit(document[at - 1]))
            && IsFormula(match.Groups["body"].Value)
            ? (at + match.Length, OpaqueKind.Value)
            : default;
    }

    /// <summary>Whether what is between two dollar signs is a formula, and not words between two sums.</summary>
    private static bool IsFormula(string body)
    {
        var plain = Group().Replace(body, "");
        return !Words().IsMatch(plain)
            && (
                body.IndexOfAny(['\\', '^', '_', '=', '+', '<', '>', '{', '|', '*', '/', '(']) >= 0
                || (plain.Length <= 3 && plain.Any(char.IsLetter))
                || Variables().IsMatch(plain)
            );
    }

    // LaTeX's own marks around a formula. In Markdown they are brackets with a backslash, as text is written that has
    // brackets: square ones are marks only on lines of their own.
    private (int End, OpaqueKind Kind) Delimited(int at, int limit)
    {
        if (at + 1 >= limit || document[at + 1] is not ('(' or '['))
            return default;
        var isDisplay = document[at + 1] == '[';
        if (isDisplay && !(document.AsSpan(StartOfLine(at)..at).IsWhiteSpace() && EndOfLine(at) == at + 2))
            return default;
        var end = Find(isDisplay ? "\\]" : "\\)", at + 2, limit);
        return end > 0 && IsFormula(document[(at + 2)..(end - 2)].Trim())
            ? (end, isDisplay ? OpaqueKind.Display : OpaqueKind.Value)
            : default;
    }

    // [[Page]] names a page; in [[Page|words]] the words are text. ![[Page]] shows what it names.
    private int WikiLink(int at, int limit)
    {
        var match = Wiki().Match(document, at, limit - at);
        if (!match.Success || Labels.Contains(match.Groups["page"].Value))
            return 0;
        var (words, end) = (match.Groups["words"], at + match.Length);
        var isShown = at > 0 && document[at - 1] == '!';
        if (isShown || !words.Success)
            return Add(isShown ? at - 1 : at, (end, OpaqueKind.Value));
        Add(at, (words.Index, OpaqueKind.Open));
        Add(end - 2, (end, OpaqueKind.Close));
        return end;
    }

    // Pandoc: the text of a footnote where its mark is.
    private int InlineNote(int at, int limit)
    {
        if (at + 1 >= limit || document[at + 1] != '[')
            return 0;
        var (depth, last) = (0, Math.Min(Math.Min(limit, at + LongestNote), _next.BlankLine(at)));
        for (var i = at + 1; i < last; i++)
        {
            if (document[i] == '\\')
                i++;
            else if (document[i] == '[')
                depth++;
            else if (document[i] == ']' && --depth == 0)
            {
                // A power of a list or of a name is no note.
                if (!document.AsSpan(at + 2, i - at - 2).Contains(' '))
                    return 0;
                Add(at, (at + 2, OpaqueKind.Open));
                _ends.Add(i);
                return at + 2;
            }
        }

        return 0;
    }

    private int Emoji(int at)
    {
        if (document.AsSpan(at).StartsWith("://"))
        {
            var end = at;
            while (end < document.Length && !char.IsWhiteSpace(document[end]))
                end++;
            _quiet = Math.Max(_quiet, end);
            return at + 1;
        }

        var match = EmojiName().Match(document, at, document.Length - at);
        return match.Success && (at == 0 || !(char.IsLetterOrDigit(document[at - 1]) || document[at - 1] is ':' or '/'))
            ? Add(at, (at + match.Length, OpaqueKind.Emoji))
            : 0;
    }

    /// <summary>The place after a mark in the same paragraph; 0 where there is none.</summary>
    private int Find(string mark, int from, int limit)
    {
        var end = _next.Find(mark, from, limit);
        return end < 0 || _next.BlankLine(from) < end ? 0 : end + mark.Length;
    }

    private int StartOfLine(int at) => document.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    private int EndOfLine(int at) =>
        document.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var length ? at + length : document.Length;

    [GeneratedRegex(@"\G\{(?:%|\{[<%])-?\s*(?<name>[\w-]+)")]
    private static partial Regex TagName();

    [GeneratedRegex(
        "^(?:raw|verbatim|highlight|code|codeblock|comment|mermaid|math|katex|latex|chart|plantuml|script|style)$"
    )]
    private static partial Regex Raw();

    [GeneratedRegex(@"\G<(?<name>script|style|pre|code|textarea|svg|math)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Literal();

    [GeneratedRegex(
        """\G\{:?[ ]*(?:(?:[#.][\w:.-]+|-|=\w+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"'=]+))"""
            + """(?:[ ]+|(?=\})|(?=[#.])))+\}|\G\{:[ ]*[\w-]+[ ]*\}"""
    )]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\G\$(?<body>(?![\s$])(?:\\.|[^$\\\n]|\n(?!\s*\n))*?(?<![\s\\]))\$(?![0-9A-Za-z$])")]
    private static partial Regex InlineFormula();

    [GeneratedRegex(@"\G\[\[(?<page>[^\[\]|\n]+)(?:\|(?<words>[^\[\]\n]+))?\]\](?![(\[:])")]
    private static partial Regex Wiki();

    [GeneratedRegex(@"\[(?<label>[^\[\]\n]+)\]:")]
    private static partial Regex Label();

    // A formula on lines of its own is fenced, as code is.
    [GeneratedRegex(@"^[ \t>]*\$\$[ \t]*$")]
    private static partial Regex FenceOpen();

    [GeneratedRegex(@"(?<=\n[ \t>]*)\$\$(?=[ \t]*(?:\r|\n|$))")]
    private static partial Regex FenceClose();

    [GeneratedRegex(@"\{[^{}]*\}|\\[A-Za-z]+")]
    private static partial Regex Group();

    [GeneratedRegex(
        @"\p{L}{3}\s+\p{L}{2}|\p{L}{2}\s+\p{L}{3}|^[0-9.,]+\s*(?:million|billion|trillion|[mbk]\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"^\p{L}(?:\s*,\s*\p{L})*$")]
    private static partial Regex Variables();

    [GeneratedRegex(@"\G:(?:[+-]1|(?=[0-9_+-]*[a-z])[a-z0-9_+-]+):(?![\w:])")]
    private static partial Regex EmojiName();
}
