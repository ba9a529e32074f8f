using Localization.Articles.Markdown.Opaque;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Localization.Articles.Markup;

/// <summary>What the inline elements of Markdown are to the reader.</summary>
internal static class MarkdownCodeTypes
{
    /// <summary>The type of an element's codes.</summary>
    public static InlineCodeType Of(Inline inline) =>
        inline switch
        {
            CodeInline => InlineCodeType.Code,
            LineBreakInline => InlineCodeType.Break,
            LinkInline { IsImage: true } => InlineCodeType.Image,
            LinkInline or AutolinkInline => InlineCodeType.Link,
            FootnoteLink => InlineCodeType.Note,
            EmphasisInline { DelimiterChar: '*' or '_' } emphasis => emphasis.DelimiterCount == 2
                ? InlineCodeType.Bold
                : InlineCodeType.Italic,
            EmphasisInline { DelimiterChar: '^' } raised => IsWord(raised)
                ? InlineCodeType.Superscript
                : InlineCodeType.Note,
            EmphasisInline { DelimiterChar: '~', DelimiterCount: 2 } => InlineCodeType.Strike,
            EmphasisInline { DelimiterChar: '~' } => InlineCodeType.Subscript,
            HtmlInline tag => HtmlCodeTypes.Of(
                MarkupTokenizer.Read(tag.Tag) is [{ Name.Length: > 0 } token, ..] ? token.Name : ""
            ),
            _ => InlineCodeType.Other,
        };

    // Letters that are raised belong to the word: 19th, 1er.
    private static bool IsWord(ContainerInline raised) =>
        raised.FirstChild switch
        {
            LiteralInline literal => literal.Content.AsSpan() is [var first, _, ..] && char.IsLetter(first),
            ContainerInline inner => IsWord(inner),
            _ => false,
        };

    /// <summary>The type of what no parser of Markdown knows.</summary>
    public static InlineCodeType Of(OpaqueKind kind) =>
        kind switch
        {
            OpaqueKind.Value or OpaqueKind.Display => InlineCodeType.Field,
            _ => InlineCodeType.Other,
        };
}
