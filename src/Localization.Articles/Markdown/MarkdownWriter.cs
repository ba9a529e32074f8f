using System.Text;
using System.Text.RegularExpressions;
using Localization.Articles.Markdown.Matter;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.PlainText;

namespace Localization.Articles.Markdown;

/// <summary>Puts translations into the skeleton of a Markdown file.</summary>
internal static partial class MarkdownWriter
{
    private const string Blanks = " \n\r";

    // Characters that no text holds (Unicode 23.7).
    private const char FirstHidden = '\uFDD0';

    /// <summary>The characters of the translated file.</summary>
    public static string Write(Article article, Func<Block, InlineText?> translation)
    {
        // Where references are defined, any bracketed word may be one.
        var references = article.Skeleton.Parts.Any(p => p.Block is null && Definition().IsMatch(p.Raw))
            ? MarkdownContext.References
            : MarkdownContext.None;
        if (article.Extension.Equals(".mdx", StringComparison.OrdinalIgnoreCase))
            references |= MarkdownContext.Braces;
        var parts = article.Skeleton.Parts;
        var places = parts.Select(p => MarkdownPlace.Parse(CodeTextPlace.Split(p.Escape).Escape)).ToList();
        var texts = parts.Select((part, i) => Changed(article, part, places[i], references, translation)).ToList();
        var fields = places
            .Index()
            .Where(p => p.Item?.Field is not null)
            .ToDictionary(p => p.Index, p => p.Item!.Value.Field!.Value);
        var tables = new TableLayout(parts, fields, texts);
        var result = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
            result.Append(
                fields.TryGetValue(i, out var field)
                    ? tables.Write(field, parts[i].Raw, texts[i])
                    : texts[i] ?? parts[i].Raw
            );
        return result.ToString();
    }

    /// <summary>What is in a part now; null where its source's characters stay.</summary>
    private static string? Changed(
        Article article,
        SkeletonPart part,
        MarkdownPlace? place,
        MarkdownContext references,
        Func<Block, InlineText?> translation
    )
    {
        if (part.Block is null)
            return null;
        return CodeTextPlace.Written(
            article,
            part,
            translation,
            Value,
            (target, escape) =>
                place is { } p
                    ? Unprotected(Wrapped(Body(target, p.Context | references, p.Layout is not null), p.Layout))
                    : Value(target, escape ?? YamlScalar.Plain)
        );
    }

    private static string Value(InlineText target, string escape) =>
        MarkdownHtml.IsOne(escape) ? MarkdownHtml.Write(target, escape)
        : OpaqueEscape.IsOne(escape) ? OpaqueEscape.Write(target.Render(), escape)
        : LinkTitle.IsOne(escape) ? LinkTitle.Write(target.Render(), escape)
        : TextParagraphs.IsOne(escape) ? TextParagraphs.Write(target.Render(), escape)
        : YamlScalar.Write(TextLine.Flatten(target.Render()), escape);

    /// <summary>Hides spaces and line ends inside a code, so that no line is broken there.</summary>
    private static string Protected(string data) =>
        string.Create(
            data.Length,
            data,
            static (span, s) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Blanks.IndexOf(s[i]) is >= 0 and var at ? (char)(FirstHidden + at) : s[i];
            }
        );

    private static string Unprotected(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, s) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = s[i] - FirstHidden is >= 0 and var at && at < Blanks.Length ? Blanks[at] : s[i];
            }
        );

    private static string Body(InlineText target, MarkdownContext context, bool isWrapped)
    {
        if (context.HasFlag(MarkdownContext.Verbatim))
            return TextLine.Flatten(target.Render());
        var text = CodeSpacing.AfterBreaks(CodeSpacing.Tidy(target));
        var result = new StringBuilder();
        var at = 0;
        var depth = 0;
        for (var i = 0; i <= text.Codes.Length; i++)
        {
            var end = i < text.Codes.Length ? text.Codes[i].Position : text.Text.Length;
            var next = i < text.Codes.Length ? text.Codes[i].Data : "";
            var here = context | (depth > 0 ? MarkdownContext.Link : MarkdownContext.None);
            if (!IsLineStart(result))
                here &= ~MarkdownContext.LineStart;
            result.Append(MarkdownEscape.Write(text.Text[at..end], next, here));
            at = end;
            if (i == text.Codes.Length)
                break;
            result.Append(isWrapped ? Protected(next) : next);
            depth += text.Codes[i] switch
            {
                { Kind: InlineCodeKind.Start, Data: "[" or "![" } => 1,
                { Kind: InlineCodeKind.End } when next.StartsWith(']') => -1,
                _ => 0,
            };
        }

        return result.ToString();
    }

    /// <summary>Wraps a paragraph as its source was. No line begins like a block, and none ends with a
    /// backslash: there they would be markup.</summary>
    private static string Wrapped(string text, WrappedLayout? layout)
    {
        if (layout is null)
            return text;
        var lines = layout.Wrap(text).Split(layout.Ending + layout.Indent);
        var result = new StringBuilder(lines[0]);
        foreach (var line in lines.Skip(1))
            result
                .Append(BlockLike().IsMatch(line) || result[^1] == '\\' ? " " : layout.Ending + layout.Indent)
                .Append(line);
        return result.ToString();
    }

    private static bool IsLineStart(StringBuilder text) => text.Length == 0 || text[^1] is '\n' or '\r';

    [GeneratedRegex(@"^(?:[-+*#>=_|~`:<\[!?]|[0-9]{1,9}[.)])")]
    private static partial Regex BlockLike();

    [GeneratedRegex(@"^[ >]*\[[^\]]+\]:", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
