using Localization.Articles.Html;
using Localization.Articles.Markdown.Opaque;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace Localization.Articles.Markdown;

/// <content>The blocks of a document in order, those that are shown and not translated among them: cells and items
/// without words, program code.</content>
internal sealed partial class MarkdownReader
{
    private void Walk(ContainerBlock container, List<MarkdownPiece> pieces)
    {
        foreach (var block in container)
        {
            var before = pieces.Count;
            switch (block)
            {
                case LeafBlock { Inline: not null } leaf:
                    pieces.AddRange(Pieces(leaf));
                    break;
                case HtmlBlock html:
                    pieces.AddRange(
                        MarkdownHtml.Pieces(
                            _document,
                            _masked,
                            _offset + html.Span.Start,
                            _offset + html.Span.End + 1,
                            new HtmlStructure(_ids, _structure.Of(html))
                        )
                    );
                    break;
                case LinkReferenceDefinition definition:
                    pieces.AddRange(
                        LinkTitle.OfDefinition(
                            _document,
                            _offset + definition.Span.Start,
                            _offset + definition.Span.End + 1
                        )
                    );
                    break;
                case CodeBlock code:
                    pieces.Add(Code(code));
                    break;
                case ContainerBlock inner:
                    Walk(inner, pieces);
                    break;
            }

            if (pieces.Count == before && block is TableCell or ListItemBlock)
                pieces.Add(Empty(block, before > 0 ? pieces[^1] : null));
        }
    }

    // A cell or item without anything in it is one all the same.
    private MarkdownPiece Empty(Block block, MarkdownPiece? before) =>
        Shown(
            block,
            block is TableCell or { Span.Start: < 0 } ? before?.End ?? _offset : _offset + block.Span.Start,
            InlineText.Empty,
            block is TableCell ? BlockRole.TableCell : BlockRole.ListItem
        );

    private MarkdownPiece Code(CodeBlock code)
    {
        var text = code.Lines.ToString().ReplaceLineEndings("\n");
        var raw = new InlineCode(0, InlineCodeKind.Placeholder, "1", text)
        {
            Type = InlineCodeType.Code,
            Shown = text.Contains(MaskedDocument.Mask, StringComparison.Ordinal) ? Unmasked(code) : text,
        };
        return Shown(code, _offset + code.Span.Start, new InlineText("", [raw]), BlockRole.Code);
    }

    private string Unmasked(CodeBlock code) =>
        string.Join(
            '\n',
            code.Lines.Lines.Take(code.Lines.Count)
                .Select(l => _document.Substring(_offset + l.Slice.Start, Math.Max(0, l.Slice.Length)))
        );

    private MarkdownPiece Shown(Block block, int start, InlineText source, BlockRole role, int level = 0) =>
        new(start, start, source, role, level, null) { IsShown = true, Containers = _structure.Of(block) };
}
