using System.Text;
using Localization.Model;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace Localization.Articles;

/// <summary>Finds what is to be translated in the body of a Markdown document.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .UseTaskLists()
        .Build();

    /// <summary>The pieces of the document behind its front matter, in order.</summary>
    /// <exception cref="ArticleFormatException">It is nested more deeply than a parser can follow.</exception>
    public static List<MarkdownPiece> Read(string path, string document, int offset)
    {
        MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(document[offset..], Pipeline);
        }
        catch (ArgumentException e)
        {
            // Markdig's guard against documents made to exhaust the stack.
            throw new ArticleFormatException(e, "article-nested", path);
        }

        var pieces = new List<MarkdownPiece>();
        foreach (var leaf in parsed.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not null)
                pieces.AddRange(Pieces(document, offset, leaf));
        }

        // Footnotes stand where they were written, not at the end.
        pieces = [.. pieces.OrderBy(p => p.Start)];
        var number = 0;
        foreach (var table in parsed.Descendants<Table>())
            AlignedTable.Align(document, offset + table.Span.Start, offset + table.Span.End + 1, number++, pieces);
        return pieces;
    }

    private static IEnumerable<MarkdownPiece> Pieces(string document, int offset, LeafBlock leaf)
    {
        var read = new InlineReader(document, offset).Read(leaf.Inline!);
        if (read is null)
            return
                Verbatim(document, offset, leaf) is { } verbatim && Piece(document, leaf, verbatim, true) is { } whole
                ? [whole]
                : [];

        // A picture on a line of its own, and its caption on the next, are two things to say.
        var image = ImageLine(document, read);
        return new[] { read.Take(image), read.Skip(image).SkipWhile(a => image > 0 && a.IsBreak) }
            .Select(atoms => Piece(document, leaf, [.. atoms], false))
            .OfType<MarkdownPiece>();
    }

    /// <summary>How many atoms, from the first, are an image that a line end follows.</summary>
    private static int ImageLine(string document, List<InlineAtom> atoms)
    {
        var end = atoms.FindIndex(a => a.IsBreak);
        return
            end > 0
            && document.AsSpan(atoms[0].Start).StartsWith("![")
            && atoms[0].Text is null
            && atoms.FindLastIndex(a => a.Id == atoms[0].Id) == end - 1
            ? end
            : 0;
    }

    private static MarkdownPiece? Piece(string document, LeafBlock leaf, List<InlineAtom> atoms, bool verbatim)
    {
        if (atoms.Count == 0 || !Trim(document, atoms))
            return null;
        var source = Assemble(document, atoms);
        if (!Sentence.HasWords(source.Text))
            return null;

        var (role, level) = RoleOf(leaf);
        var context = verbatim ? MarkdownContext.Verbatim : ContextOf(document, leaf, atoms);
        var hardBreak = atoms.Exists(a => a.IsBreak && a.Text is null);
        var layout =
            leaf is ParagraphBlock && role != BlockRole.TableCell && !hardBreak
                ? MarkdownPlace.LayoutOf(document, atoms[0].Start, atoms[^1].End)
                : null;
        return new(atoms[0].Start, atoms[^1].End, source, role, level, new MarkdownPlace(context, layout).ToString());
    }

    private static List<InlineAtom>? Verbatim(string document, int offset, LeafBlock leaf)
    {
        var start = offset + leaf.Span.Start;
        var end = offset + leaf.Span.End + 1;

        // Only on a single line is all of a block's source its own: further lines carry the marks of quotes and lists.
        if (
            leaf is not ParagraphBlock
            || leaf.Span.Start < 0
            || end > document.Length
            || end <= start
            || document.AsSpan(start, end - start).IndexOfAny('\r', '\n') >= 0
        )
            return null;
        return [new(start, end, document[start..end])];
    }

    /// <summary>Leaves blanks around the text, and the box of a task, to the skeleton; false where nothing
    /// remains.</summary>
    private static bool Trim(string document, List<InlineAtom> atoms)
    {
        if (document[atoms[0].Start..atoms[0].End] is "[ ]" or "[x]" or "[X]" && atoms[0].Text is null)
            atoms.RemoveAt(0);
        while (
            atoms.Count > 0
            && atoms[0].Text is { } text
            && text.AsSpan().TrimStart(" \t") is var rest
            && rest.Length < text.Length
        )
        {
            if (rest.IsEmpty)
                atoms.RemoveAt(0);
            else
                atoms[0] = atoms[0] with { Start = atoms[0].Start + text.Length - rest.Length, Text = rest.ToString() };
        }

        while (
            atoms.Count > 0
            && atoms[^1].Text is { } text
            && text.AsSpan().TrimEnd(" \t") is var rest
            && rest.Length < text.Length
        )
        {
            if (rest.IsEmpty)
                atoms.RemoveAt(atoms.Count - 1);
            else
                atoms[^1] = atoms[^1] with
                {
                    End = atoms[^1].End - (text.Length - rest.Length),
                    Text = rest.ToString(),
                };
        }

        return atoms.Count > 0;
    }

    private static InlineText Assemble(string document, List<InlineAtom> atoms)
    {
        var text = new StringBuilder();
        var codes = new List<InlineCode>();
        foreach (var atom in atoms)
        {
            if (atom.Text is { } words)
                text.Append(words);
            else
                codes.Add(new(text.Length, atom.Kind, atom.Id, atom.Data ?? document[atom.Start..atom.End]));
        }

        return new(text.ToString(), [.. codes]);
    }

    private static (BlockRole Role, int Level) RoleOf(LeafBlock leaf)
    {
        if (leaf is HeadingBlock heading)
            return (BlockRole.Heading, heading.Level);
        for (Block? block = leaf; block.Parent is { } parent; block = parent)
        {
            switch (parent)
            {
                case TableCell:
                    return (BlockRole.TableCell, 0);
                case ListItemBlock item when item[0] == block:
                    return (BlockRole.ListItem, Depth(item));
                case QuoteBlock:
                    return (BlockRole.Quotation, 0);
                case Footnote:
                    return (BlockRole.Paragraph, 0);
            }
        }

        return (BlockRole.Paragraph, 0);
    }

    private static int Depth(ListItemBlock item)
    {
        var depth = 0;
        for (Block? block = item; block is not null; block = block.Parent)
            depth += block is ListItemBlock ? 1 : 0;
        return depth;
    }

    private static MarkdownContext ContextOf(string document, LeafBlock leaf, List<InlineAtom> atoms)
    {
        if (leaf is HeadingBlock { IsSetext: false })
            return MarkdownContext.Heading;
        if (leaf.Parent is not TableCell)
            return MarkdownContext.LineStart;
        var before = document.AsSpan(0, atoms[0].Start);
        var line = before[(before.LastIndexOfAny('\r', '\n') + 1)..];
        return line.IsWhiteSpace() ? MarkdownContext.Cell | MarkdownContext.LineStart : MarkdownContext.Cell;
    }
}
