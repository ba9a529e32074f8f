using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Articles.Markdown;

/// <summary>Writes characters as Markdown text: a backslash is before what would be markup, and only there
/// (CommonMark 0.31 §2.4).</summary>
internal static partial class MarkdownEscape
{
    /// <summary>Escapes a stretch of text.</summary>
    /// <param name="text">The characters between two codes.</param>
    /// <param name="next">The code that follows; empty at the end of the block.</param>
    /// <param name="context">Where the text is.</param>
    public static string Write(string text, string next, MarkdownContext context)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (MustEscape(text, i, next, context))
                result.Append('\\');
            result.Append(text[i]);
        }

        if (context.HasFlag(MarkdownContext.LineStart))
            EscapeBlockStart(result);
        if (context.HasFlag(MarkdownContext.Heading) && next.Length == 0)
            EscapeClosingSequence(result);
        return result.ToString();
    }

    private static bool MustEscape(string text, int i, string next, MarkdownContext context)
    {
        var before = i > 0 ? text[i - 1] : '\0';
        var after = i + 1 < text.Length ? text[i + 1] : '\0';
        switch (text[i])
        {
            case '\\':
                return after is '\0'
                    || char.IsAsciiLetterOrDigit(after) is false && char.IsAscii(after) && !char.IsWhiteSpace(after);
            case '`':
                return true;
            case '*':
                return !(IsBlank(before) && IsBlank(after) && before != '\0' && after != '\0');
            case '_':
                return !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
                    && !(before == ' ' && after == ' ');
            case '[':
                return (context & (MarkdownContext.Link | MarkdownContext.References)) != 0 || OpensLink(text, i, next);
            case ']':
                // The cells of a table are parsed as one text: a bracket that one leaves open, another could close.
                return context.HasFlag(MarkdownContext.Link)
                    || context.HasFlag(MarkdownContext.References)
                    || (context.HasFlag(MarkdownContext.Cell) && after is '(' or '[' or ':' or '\0');
            case '!':
                return after == '\0' && next.StartsWith('[');
            case '<':
                return after != ' ' && !(char.IsAsciiDigit(after) && !text.AsSpan(i).Contains('@'));
            case '&':
                return Entity().IsMatch(text, i);
            case '|':
                return context.HasFlag(MarkdownContext.Cell);
            case '~' or '^':
                return !(before == ' ' && after == ' ');
            case '$':
                // A dollar sign before a figure or letter closes no formula; one between spaces is none.
                return !char.IsAsciiLetterOrDigit(after) && !(before == ' ' && after == ' ');
            case '{':
                return context.HasFlag(MarkdownContext.Braces) || Braces().IsMatch(text, i);
            case ':':
                return !char.IsLetterOrDigit(before) && Emoji().IsMatch(text, i);
            case '+' or '=':
                return before == text[i] || after == text[i] || after == '\0' && next.StartsWith(text[i]);
            default:
                return false;
        }
    }

    /// <summary>Whether a bracket may open a footnote, a task's box, or a link that is closed here or in the code that
    /// follows.</summary>
    private static bool OpensLink(string text, int i, string next)
    {
        var rest = text.AsSpan(i + 1);
        return rest.StartsWith("^")
            || (rest.Length > 1 && rest[0] is ' ' or 'x' or 'X' && rest[1] == ']')
            || LinkTail().IsMatch(text, i)
            || (next.Length > 0 && (text.EndsWith(']') || !rest.Contains(']')));
    }

    private static bool IsBlank(char c) => c is ' ' or '\0';

    private static void EscapeBlockStart(StringBuilder text)
    {
        var start = text.ToString();
        var match = BlockStart().Match(start);
        if (match.Success)
            text.Insert(match.Groups["mark"].Index, '\\');
    }

    private static void EscapeClosingSequence(StringBuilder text)
    {
        var match = ClosingSequence().Match(text.ToString());
        if (match.Success)
            text.Insert(match.Groups["mark"].Index, '\\');
    }

    // What begins a heading, a quotation, a list item, a rule or underline, or a fence.
    [GeneratedRegex(
        @"^ *(?:(?<mark>#){1,6}(?= |$)|(?<mark>>)|(?<mark>[-+*])(?= |$)|[0-9]{1,9}(?<mark>[.)])(?= |$)|"
            + @"(?<mark>[-=_])\k<mark>*[ -=_]*$|(?<mark>[~:|])|(?<mark>\[)(?=[^\]]*\]:|!)|(?<mark>!)!!|(?<mark>"
            + @"\?)\?\?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"(?:^| )(?<mark>#)#* *$")]
    private static partial Regex ClosingSequence();

    [GeneratedRegex(@"\][(:\[]")]
    private static partial Regex LinkTail();

    // What begins a template tag or attributes.
    [GeneratedRegex(@"\G\{(?:[{%#/.:=-]|[\w:-]+=|$)")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\G:[A-Za-z0-9_+-]+:")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\G&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();
}
