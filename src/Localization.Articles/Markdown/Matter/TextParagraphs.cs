using System.Text.RegularExpressions;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.PlainText;
using Localization.Articles.Roles;

namespace Localization.Articles.Markdown.Matter;

/// <summary>The paragraphs of a text of several lines in front matter: a block scalar of YAML, a multi-line string of
/// TOML.</summary>
internal static partial class TextParagraphs
{
    /// <summary>As it is.</summary>
    public const string Plain = "paragraph-plain";

    /// <summary>Between three quotation marks, with escapes (TOML 1.0, multi-line basic strings).</summary>
    public const string Basic = "paragraph-basic";

    /// <summary>Between three apostrophes (TOML 1.0, multi-line literal strings).</summary>
    public const string Literal = "paragraph-literal";

    /// <summary>A line of at least this width was broken because it was full.</summary>
    private const int Wide = 50;

    /// <summary>The paragraphs between two places of a document.</summary>
    public static IEnumerable<MarkdownPiece> Of(
        string document,
        int start,
        int end,
        ParagraphStyle style,
        BlockRole role
    )
    {
        var lines = Lines(document, start, end);
        for (var i = 0; i < lines.Count; )
        {
            var last = i;
            while (
                last + 1 < lines.Count
                && !lines[i].IsBlank
                && !lines[last + 1].IsBlank
                && lines[last + 1].Indent == lines[i].Indent
                && !lines[last + 1].IsMarked
                && (style.IsFolded || lines[last].End - lines[last].Start >= Wide)
            )
                last++;
            if (Piece(document, lines, i, last, style, role) is { } piece)
                yield return piece;
            i = last + 1;
        }
    }

    /// <summary>Whether an escape is one of these.</summary>
    public static bool IsOne(string escape) => escape.StartsWith("paragraph-", StringComparison.Ordinal);

    /// <summary>A paragraph as it is written.</summary>
    public static string Write(string text, string escape)
    {
        var parts = escape.Split(';', 2);
        text = TextLine.Flatten(text).Trim();
        text = parts[0] switch
        {
            Basic => text.Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal),
            Literal => text.Replace("'''", "’’’", StringComparison.Ordinal),
            _ => text,
        };
        return WrappedLayout.Parse(parts.ElementAtOrDefault(1))?.Wrap(text) ?? text;
    }

    private static MarkdownPiece? Piece(
        string document,
        List<Line> lines,
        int first,
        int last,
        ParagraphStyle style,
        BlockRole role
    )
    {
        var (start, end) = (lines[first].Start, lines[last].End);
        var text = string.Join(
            ' ',
            Enumerable.Range(first, last - first + 1).Select(i => document[lines[i].Start..lines[i].End])
        );
        if (style.Escape == Basic)
            text = OpaqueEscape.Read(text, OpaqueEscape.OfParameter("{{<", '"'));
        if (!Sentence.HasWords(text))
            return null;
        var layout = MarkdownPlace.LayoutOf(document, start, end);
        return new(
            start,
            end,
            new InlineText(text),
            role,
            role == BlockRole.Headline ? 1 : 0,
            layout is null ? style.Escape : $"{style.Escape};{layout}"
        );
    }

    private static List<Line> Lines(string document, int start, int end)
    {
        var lines = new List<Line>();
        for (var at = start; at < end; )
        {
            var length = document.AsSpan(at, end - at).IndexOfAny('\r', '\n');
            var stop = length < 0 ? end : at + length;
            var line = document.AsSpan(at, stop - at);
            var indent = line.Length - line.TrimStart(" \t").Length;
            var mark = Mark().Match(document, at + indent, stop - at - indent);
            var from = mark.Success ? at + indent + mark.Length : at + indent;
            lines.Add(new(from, Math.Max(from, at + line.TrimEnd(" \t").Length), indent, mark.Success));
            at = stop + (document.AsSpan(stop).StartsWith("\r\n") ? 2 : 1);
        }

        return lines;
    }

    [GeneratedRegex(@"\G(?:[-*+>]|#{1,6}|[0-9]{1,3}[.)])[ \t]+")]
    private static partial Regex Mark();

    private readonly record struct Line(int Start, int End, int Indent, bool IsMarked)
    {
        public bool IsBlank => Start == End;
    }
}
