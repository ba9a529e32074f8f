using System.Text;
using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Puts translations into the skeleton of a Markdown file.</summary>
internal static partial class MarkdownWriter
{
    /// <summary>The characters of the translated file.</summary>
    public static string Write(Article article, Func<Block, InlineText?> translation)
    {
        // Where references are defined, any bracketed word may be one.
        var references = article.Skeleton.Parts.Any(p => p.Block is null && Definition().IsMatch(p.Raw))
            ? MarkdownContext.References
            : MarkdownContext.None;
        var parts = article.Skeleton.Parts;
        var places = parts.Select(p => MarkdownPlace.Parse(p.Escape)).ToList();
        var texts = parts.Select((part, i) => Changed(article, part, places[i], references, translation)).ToList();
        var fields = places.Select(p => p?.Field).ToList();
        var tables = new TableLayout(parts, fields, texts);
        var result = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
            result.Append(
                fields[i] is { } field ? tables.Write(field, parts[i].Raw, texts[i]) : texts[i] ?? parts[i].Raw
            );
        return result.ToString();
    }

    /// <summary>What stands in a part now; null where its source's characters stay.</summary>
    private static string? Changed(
        Article article,
        SkeletonPart part,
        MarkdownPlace? place,
        MarkdownContext references,
        Func<Block, InlineText?> translation
    )
    {
        if (part.Block is not { } index)
            return null;
        var target = translation(article.Blocks[index]);
        if (target is null || target.Equals(article.Blocks[index].Source))
            return null;
        return place is { } p
            ? Wrapped(Body(target, p.Context | references), p.Layout)
            : YamlScalar.Write(TextLine.Flatten(target.Render()), part.Escape ?? YamlScalar.Plain);
    }

    private static string Body(InlineText target, MarkdownContext context)
    {
        if (context.HasFlag(MarkdownContext.Verbatim))
            return TextLine.Flatten(target.Render());
        var text = CodeSpacing.Tidy(target);
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
            result.Append(next);
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

    [GeneratedRegex(@"^(?:[-+*#>=_|~`:<\[]|[0-9]{1,9}[.)])")]
    private static partial Regex BlockLike();

    [GeneratedRegex(@"^[ >]*\[[^\]]+\]:", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
