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
        var result = new StringBuilder();
        foreach (var part in article.Skeleton.Parts)
        {
            var source = part.Block is { } index ? article.Blocks[index] : null;
            var target = source is null ? null : translation(source);
            if (target is null || target.Equals(source!.Source))
                result.Append(part.Raw);
            else if (Enum.TryParse<MarkdownContext>(part.Escape, out var context))
                result.Append(Body(target, context | references));
            else
                result.Append(YamlScalar.Write(TextLine.Flatten(target.Render()), part.Escape ?? YamlScalar.Plain));
        }

        return result.ToString();
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

    private static bool IsLineStart(StringBuilder text) => text.Length == 0 || text[^1] is '\n' or '\r';

    [GeneratedRegex(@"^[ >]*\[[^\]]+\]:", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
