using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Localization.Articles.Html;
using Localization.Articles.Markup;
using Localization.Articles.PlainText;

namespace Localization.Articles.Embedded;

/// <summary>Adds the text of a field of a document, plain or HTML, to the document's skeleton.</summary>
/// <param name="skeleton">The document's skeleton.</param>
/// <param name="document">The document.</param>
internal sealed partial class EmbeddedText(SkeletonBuilder skeleton, string document)
{
    private readonly LineCounter _lines = new(document);
    private int _at;

    /// <summary>Whether a text looks like HTML: it has a tag that ends.</summary>
    public static bool LooksLikeHtml(string text) => Tag().IsMatch(text);

    /// <summary>Whether a text has character references of HTML, which a reader of plain text would see.</summary>
    public static bool HasEntities(string text) =>
        Entity().Matches(text).Any(m => WebUtility.HtmlDecode(m.Value) != m.Value);

    /// <summary>Adds a plain text, a block a line.</summary>
    public void AddPlain(EncodedText field, BlockRole role, int level, string outer)
    {
        for (var start = 0; start < field.Text.Length; )
        {
            var end = field.Text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length
                ? start + length
                : field.Text.Length;
            var line = field.Text[start..end];
            var (from, to) = (
                start + (line.Length - line.TrimStart().Length),
                end - (line.Length - line.TrimEnd().Length)
            );
            if (line.Any(char.IsLetter))
                Slot(
                    field.Places[from],
                    field.Places[to],
                    new InlineText(line.Trim()),
                    role,
                    level,
                    EmbeddedEscape.OfText(outer)
                );
            start = end + 1;
        }
    }

    /// <summary>Adds a plain text as one block, its lines joined.</summary>
    public void AddLine(EncodedText field, BlockRole role, string outer)
    {
        var (start, end) = (field.Text.Length - field.Text.TrimStart().Length, field.Text.TrimEnd().Length);
        Slot(
            field.Places[start],
            field.Places[end],
            new InlineText(TextLine.Flatten(field.Text).Trim()),
            role,
            0,
            EmbeddedEscape.OfText(outer)
        );
    }

    /// <summary>Adds HTML, with the blocks that are in it.</summary>
    /// <param name="field">The text.</param>
    /// <param name="outer">How the document around it is written.</param>
    /// <param name="role">The role of what is a paragraph by its markup.</param>
    /// <param name="level">The level of such a block.</param>
    public void AddHtml(EncodedText field, string outer, BlockRole role = BlockRole.Paragraph, int level = 0)
    {
        var entities = Entity()
            .Matches(field.Text)
            .Select(m => m.Value)
            .Where(e => WebUtility.HtmlDecode(e) is [var c] && !"&<>\"'\u00A0".Contains(c, StringComparison.Ordinal))
            .Distinct();
        var inner = new HtmlReader(field.Text, BracketTags.In(field.Text), new HtmlStructure(skeleton.Ids, [])).Read();
        var at = 0;
        foreach (var part in inner.Parts)
        {
            var (start, end) = (at, at + part.Raw.Length);
            at = end;
            if (part.Block is { } shown && inner.Blocks[shown] is { IsTranslatable: false } still)
            {
                var place = field.Places[start];
                Copy(Math.Max(_at, place));
                skeleton.Show(
                    still.Source,
                    still.Role,
                    still.Level,
                    _lines.LineOf(_at),
                    still.Containers,
                    still.Picture
                );
                continue;
            }

            if (part.Block is { } index && part.Escape != CodeTextPlace.Inside)
            {
                var block = inner.Blocks[index];
                var (escape, places) = CodeTextPlace.Split(part.Escape);
                Slot(
                    field.Places[start],
                    field.Places[end],
                    block.Source,
                    block.Role == BlockRole.Paragraph ? role : block.Role,
                    block.Role == BlockRole.Paragraph ? level : block.Level,
                    EmbeddedEscape.OfHtml(outer, escape, entities),
                    [
                        .. places.Select(p => new CodeText(
                            p.Id,
                            p.Kind,
                            p.Start,
                            p.Length,
                            inner.Blocks[p.Block].Source,
                            inner.Blocks[p.Block].Role,
                            EmbeddedEscape.OfHtml(EmbeddedEscape.None, p.Escape, entities)
                        )),
                    ],
                    block.Containers,
                    block.Picture
                );
            }
        }
    }

    /// <summary>Adds a name of the document's language or encoding.</summary>
    public void AddLayout(int start, int end, string escape)
    {
        Copy(start);
        skeleton.Layout(document[start..end], escape);
        _at = end;
    }

    /// <summary>Adds the rest of the document.</summary>
    public void Finish() => Copy(document.Length);

    private void Slot(
        int start,
        int end,
        InlineText source,
        BlockRole role,
        int level,
        string escape,
        IReadOnlyList<CodeText>? inner = null,
        ImmutableArray<BlockContainer> containers = default,
        string? picture = null
    )
    {
        Copy(start);
        skeleton.Slot(
            document[start..end],
            source,
            role,
            level,
            _lines.LineOf(start),
            escape,
            inner,
            containers,
            picture
        );
        _at = end;
    }

    private void Copy(int end)
    {
        skeleton.Copy(document.AsSpan(_at, end - _at));
        _at = end;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();
}
