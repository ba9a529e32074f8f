using System.Collections.Immutable;
using System.Text;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Roles;
using Localization.Articles.Structure;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace Localization.Articles.Markdown;

/// <summary>Finds what is to be translated in the body of a Markdown document.</summary>
internal sealed partial class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .UseTaskLists()
        .UseDefinitionLists()
        .Build();

    private readonly string _document;
    private readonly int _offset;
    private readonly MaskedDocument _masked;
    private readonly ContainerIds _ids;
    private readonly MarkdownStructure _structure;
    private readonly RepeatedStrings _strings = new();

    private MarkdownReader(string document, int offset, bool isMdx, ContainerIds ids)
    {
        _document = document;
        _offset = offset;
        _ids = ids;
        _masked = MaskedDocument.Of(document, offset, isMdx);
        _structure = new(ids, document, offset);
    }

    /// <summary>The pieces of the document after its front matter, in order.</summary>
    /// <exception cref="ArticleFormatException">It is nested more deeply than a parser can follow.</exception>
    public static List<MarkdownPiece> Read(string path, string document, int offset, ContainerIds ids) =>
        new MarkdownReader(
            document,
            offset,
            Path.GetExtension(path).Equals(".mdx", StringComparison.OrdinalIgnoreCase),
            ids
        ).Read(path);

    private List<MarkdownPiece> Read(string path)
    {
        MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(_masked.Text[_offset..] + UnusedNotes.References(_masked.Text), Pipeline);
        }
        catch (ArgumentException e)
        {
            // Markdig's guard against documents made to exhaust the stack.
            throw new ArticleFormatException(e, "article-nested", path);
        }

        var all = new List<MarkdownPiece>();
        Walk(parsed, all);

        // What is only shown takes no place in the document, so it does not count in a table's source.
        var pieces = all.FindAll(p => !p.IsShown);
        pieces.AddRange(Titles(pieces));

        // Footnotes are where they were written, not at the end.
        pieces = [.. pieces.OrderBy(p => p.Start)];
        var number = 0;
        foreach (var table in parsed.Descendants<Table>())
            AlignedTable.Align(_document, _offset + table.Span.Start, _offset + table.Span.End + 1, number++, pieces);
        return [.. pieces.Concat(all.Where(p => p.IsShown)).OrderBy(p => p.Start)];
    }

    /// <summary>The texts of shortcodes and directives that are not in a sentence.</summary>
    private List<MarkdownPiece> Titles(List<MarkdownPiece> pieces) =>
        [
            .. _masked
                .Titles.Where(t => !pieces.Exists(p => p.Start <= t.Start && t.End <= p.End))
                .Select(t => new MarkdownPiece(t.Start, t.End, new InlineText(t.Text), RoleOf(t), 0, t.Escape)),
        ];

    private static BlockRole RoleOf(OpaqueTitle title) =>
        title.Name switch
        {
            "caption" or "alt" => BlockRole.Caption,
            OpaqueTitle.Heading => BlockRole.Question,
            _ => BlockRole.Metadata,
        };

    private IEnumerable<MarkdownPiece> Pieces(LeafBlock leaf)
    {
        var (document, offset) = (_document, _offset);

        // The reader takes the parser's tree apart; what a block is in depends on the box of a task, which is there.
        _structure.Of(leaf);
        var read = new InlineReader(document, _masked, offset).Read(leaf.Inline!);
        leaf.Inline = null;
        if (read is null)
            return
                Verbatim(document, offset, leaf) is { } verbatim && Piece(document, leaf, verbatim, true) is { } whole
                ? [whole]
                : [];

        // A picture on a line of its own, and its caption on the next, are two things to say.
        var image = ImageLine(document, read);
        if (image == 0)
            return Piece(document, leaf, read, false) is { } single ? [single] : [];
        return new[] { read.Take(image), read.Skip(image).SkipWhile(a => a.IsBreak) }
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

    private MarkdownPiece? Piece(string document, LeafBlock leaf, List<InlineAtom> atoms, bool verbatim)
    {
        if (atoms.Count == 0 || !Trim(document, atoms))
            return null;
        var inner = new List<CodeText>();
        var source = Assemble(document, atoms, inner);
        var (role, level) = RoleOf(leaf);
        if (!Sentence.HasWords(source.Text))
            return Shown(leaf, atoms[0].Start, source, role, level);

        var context = verbatim ? MarkdownContext.Verbatim : ContextOf(document, leaf, atoms);
        var hardBreak = atoms.Exists(a => a.IsBreak && a.Text is null);
        var layout =
            leaf is ParagraphBlock && role != BlockRole.TableCell && !hardBreak
                ? MarkdownPlace.LayoutOf(document, atoms[0].Start, atoms[^1].End)
                : null;
        return new(atoms[0].Start, atoms[^1].End, source, role, level, new MarkdownPlace(context, layout).ToString())
        {
            Inner = [.. inner],
            Containers = _structure.Of(leaf),
        };
    }

    private List<InlineAtom>? Verbatim(string document, int offset, LeafBlock leaf)
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
            || _masked.Within(start, end).Any()
        )
            return null;
        return [new(start, end, document[start..end])];
    }

    /// <summary>Leaves spaces around the text, and the box of a task, to the skeleton; false where nothing
    /// remains.</summary>
    private static bool Trim(string document, List<InlineAtom> atoms)
    {
        if (document[atoms[0].Start..atoms[0].End] is "[ ]" or "[x]" or "[X]" && atoms[0].Text is null)
            atoms.RemoveAt(0);
        while (atoms.Count > 0 && IsOutside(document, atoms[0]) && !IsPaired(atoms, 0))
            TrimStart(atoms);
        TrimBlanks(atoms);
        while (atoms.Count > 0 && IsOutside(document, atoms[^1]) && !IsPaired(atoms, atoms.Count - 1))
        {
            atoms.RemoveAt(atoms.Count - 1);
            TrimBlanks(atoms);
        }

        return atoms.Count > 0;
    }

    private static void TrimStart(List<InlineAtom> atoms)
    {
        atoms.RemoveAt(0);
        TrimBlanks(atoms);
    }

    private static bool IsPaired(List<InlineAtom> atoms, int at) => atoms[at].Kind != InlineCodeKind.Placeholder;

    /// <summary>Whether a code at the edge says nothing in the sentence.</summary>
    private static bool IsOutside(string document, InlineAtom atom) =>
        atom.Text is null
        && (
            atom.IsBreak
            || atom.Opaque is OpaqueKind.Tag or OpaqueKind.Attributes or OpaqueKind.Emoji
            || document.AsSpan(atom.Start).StartsWith("<!--")
        );

    private static void TrimBlanks(List<InlineAtom> atoms)
    {
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
    }

    private InlineText Assemble(string document, List<InlineAtom> atoms, List<CodeText> inner)
    {
        var text = new StringBuilder();
        var codes = ImmutableArray.CreateBuilder<InlineCode>(atoms.Count(a => a.Text is null));
        foreach (var atom in atoms)
        {
            if (atom.Text is { } words)
                text.Append(words);
            else
            {
                codes.Add(
                    new(
                        text.Length,
                        atom.Kind,
                        atom.Id,
                        atom.Data ?? _strings.Of(document.AsSpan(atom.Start..atom.End))
                    )
                    {
                        Type = atom.Type,
                        Address = atom.Address,
                        Shown = atom.Shown,
                    }
                );
                if (atom.Data is null)
                    inner.AddRange(Inner(document, atom));
            }
        }

        return new(text.ToString(), codes.MoveToImmutable());
    }

    private IEnumerable<CodeText> Inner(string document, InlineAtom atom)
    {
        if (atom.Opaque is not null)
            return _masked
                .Titles.Where(t => t.Start >= atom.Start && t.End <= atom.End)
                .Select(t => new CodeText(
                    atom.Id,
                    atom.Kind,
                    t.Start - atom.Start,
                    t.End - t.Start,
                    new InlineText(t.Text),
                    RoleOf(t),
                    t.Escape
                ));
        var raw = document[atom.Start..atom.End];
        return raw[0] == '<' ? MarkdownHtml.Inner(raw, atom)
            : LinkTitle.Find(raw) is { } title ? [title with { Id = atom.Id, Kind = atom.Kind }]
            : [];
    }

    private (BlockRole Role, int Level) RoleOf(LeafBlock leaf)
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
                case DefinitionItem item
                    when leaf is DefinitionTerm || item.FirstOrDefault(b => b is not DefinitionTerm) == block:
                    return (BlockRole.ListItem, 1);
            }
        }

        return (BlockRole.Paragraph, 0);
    }

    private int Depth(ListItemBlock item)
    {
        var depth = 0;
        for (Block? block = item; block is not null; block = block.Parent)
            depth += block is ListItemBlock && !_structure.IsBody(block) ? 1 : 0;
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
