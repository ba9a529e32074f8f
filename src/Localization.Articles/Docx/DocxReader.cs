using System.Collections.Immutable;
using System.Globalization;
using Localization.Articles.Markup;
using Localization.Articles.PlainText;
using Localization.Articles.Roles;

namespace Localization.Articles.Docx;

/// <summary>Finds the paragraphs of one part of a document.</summary>
/// <param name="xml">The part.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="skeleton">Takes what is found.</param>
/// <param name="styles">The styles of the document.</param>
/// <param name="relations">What its ids lead to.</param>
/// <param name="numbering">How its lists count.</param>
internal sealed class DocxReader(
    string xml,
    List<MarkupToken> tokens,
    SkeletonBuilder skeleton,
    DocxStyles styles,
    DocxRelations relations,
    DocxNumbering numbering
)
{
    private readonly List<MarkupToken> _tokens = tokens;
    private readonly DocxPlace _place = new(tokens, skeleton.Ids, numbering);
    private string? _picture;
    private int _pictureEnd;
    private int _fallbackEnd;
    private int _at;
    private int _line;
    private int _cells;
    private int? _row;
    private int _blocks;
    private bool _hasHeadline;
    private int _depth;

    // The texts of the paragraph that is read and of what is anchored to it.
    private readonly Dictionary<string, int> _inParagraph = [];

    /// <summary>Reads the part.</summary>
    public void Read()
    {
        ReadAll(0, _tokens.Count);
        Copy(xml.Length);
    }

    private void ReadAll(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var token = _tokens[i];
            if (i > _pictureEnd)
                _picture = null;
            if (_place.Take(i) is { } empty)
                skeleton.Show(InlineText.Empty, BlockRole.TableCell, 0, Math.Max(1, _line), empty);
            switch (token.Name)
            {
                case "w:p" when token is { Kind: MarkupTokenKind.Start, IsEmpty: false }:
                    var end = XmlTokens.EndOf(_tokens, i);
                    Paragraph(i, end);
                    i = end;
                    break;
                case "w:tr":
                    _row = null;
                    break;
                case "w:tc" when !token.IsEmpty:
                    _cells += token.Kind == MarkupTokenKind.Start ? 1 : -1;
                    break;
                case "mc:Fallback" when token is { Kind: MarkupTokenKind.Start, IsEmpty: false }:
                    _fallbackEnd = XmlTokens.EndOf(_tokens, i);
                    break;
                case "w:drawing" or "w:pict" when token is { Kind: MarkupTokenKind.Start, IsEmpty: false }:
                    Picture(i);
                    break;
                case "w:lang" when token.Attribute("w:val") is { } language:
                    Copy(language.Start);
                    skeleton.Layout(xml[language.Start..language.End], SkeletonWriter.Language);
                    _at = language.End;
                    break;
                case "dc:title"
                or "a:t"
                    when token is { Kind: MarkupTokenKind.Start, IsEmpty: false }
                        && _tokens[i + 1] is { Kind: MarkupTokenKind.Text } title
                        && HasWords(Text(title)):
                    Slot(
                        title.Start,
                        title.End,
                        new InlineText(TextLine.Flatten(Text(title))),
                        BlockRole.Metadata,
                        0,
                        "text",
                        _place.Around
                    );
                    break;
                default:
                    if (DocxObjects.Alternative(token) is { } alternative && alternative.Start >= _at)
                        Slot(
                            alternative.Start,
                            alternative.End,
                            new InlineText(TextLine.Flatten(alternative.Value).Trim()),
                            BlockRole.Caption,
                            0,
                            DocxRuns.Attribute,
                            _place.Around,
                            _picture
                        );
                    break;
            }
        }
    }

    private void Paragraph(int start, int end)
    {
        _line++;
        var isOutermost = _depth++ == 0;
        if (isOutermost)
            _inParagraph.Clear();
        var reader = new DocxParagraph(xml, _tokens);
        var (first, from, to) = reader.Content(start, end);
        var properties = _tokens[(start + 1)..first];
        if (from < to)
        {
            var (read, escape) = DocxRuns.Read(reader.Read(from, to));
            var text = new InlineText(read.Text, [.. read.Codes.Select(relations.Resolve)]);
            if (HasWords(text.Text))
            {
                ReadAll(start + 1, from);
                var (role, level) = RoleOf(properties, text.Text);
                Slot(_tokens[from].Start, _tokens[to - 1].End, text, role, level, escape, Containers(properties, role));
                ReadAll(to, end);
                _depth--;
                return;
            }

            if (!string.IsNullOrWhiteSpace(text.Text))
            {
                skeleton.Show(
                    text,
                    _cells > 0 ? BlockRole.TableCell : BlockRole.Paragraph,
                    0,
                    Math.Max(1, _line),
                    Containers(properties, BlockRole.Paragraph)
                );
                _place.Use();
            }
        }

        ReadAll(start + 1, end);
        _depth--;
    }

    /// <summary>Shows a picture that has no alternative text; one that has is that text's.</summary>
    private void Picture(int start)
    {
        var end = XmlTokens.EndOf(_tokens, start);
        _pictureEnd = end;
        _picture = relations.Picture(xml[_tokens[start].Start.._tokens[end].End]);
        if (
            _picture is null
            || start < _fallbackEnd
            || _tokens.Skip(start).Take(end - start).Any(t => DocxObjects.Alternative(t) is not null)
        )
            return;
        var code = new InlineCode(0, InlineCodeKind.Placeholder, "1", "")
        {
            Type = InlineCodeType.Image,
            Address = _picture,
        };
        skeleton.Show(new InlineText("", [code]), BlockRole.Caption, 0, Math.Max(1, _line), _place.Around, _picture);
        _place.Use();
    }

    private ImmutableArray<BlockContainer> Containers(List<MarkupToken> properties, BlockRole role)
    {
        var style = Value(properties, "w:pStyle");
        var list = Value(properties, "w:numId") ?? (style is null ? null : styles.ListOf(style));
        if (
            list == "0"
            || (list is null && role != BlockRole.ListItem)
            || role is BlockRole.Heading or BlockRole.Headline
        )
        {
            _place.EndLists();
            return _place.Around;
        }

        return _place.Item(LevelOf(properties), list, style is not null && styles.IsNumbered(style));
    }

    private static int LevelOf(List<MarkupToken> properties) =>
        1
        + (
            int.TryParse(Value(properties, "w:ilvl"), CultureInfo.InvariantCulture, out var depth)
                ? Math.Clamp(depth, 0, 5)
                : 0
        );

    private static string? Value(List<MarkupToken> properties, string name) =>
        properties.Find(t => t.Kind == MarkupTokenKind.Start && t.Name == name)?.Attribute("w:val")?.Value;

    private (BlockRole Role, int Level) RoleOf(List<MarkupToken> properties, string text)
    {
        var style = Value(properties, "w:pStyle") is { } id ? styles.RoleOf(id) : null;
        if (_cells > 0)
        {
            _row ??= _line;
            return (BlockRole.TableCell, 0);
        }

        if (style is { Role: BlockRole.Heading, Level: 1 } && !_hasHeadline)
            return (BlockRole.Headline, 1);
        if (style is { Role: not BlockRole.ListItem } known)
            return known;
        if (style is not null || properties.Exists(t => t.Name == "w:numPr") && Value(properties, "w:numId") != "0")
            return (BlockRole.ListItem, LevelOf(properties));
        return (
            LineKinds.IsCopyright(text) ? BlockRole.Copyright
            : LineKinds.IsCaption(text) ? BlockRole.Caption
            : _blocks is > 0 and < 5 && Byline.Read(text) is not null ? BlockRole.Byline
            : BlockRole.Paragraph,
            0
        );
    }

    private void Slot(
        int start,
        int end,
        InlineText text,
        BlockRole role,
        int level,
        string escape,
        ImmutableArray<BlockContainer> containers,
        string? picture = null
    )
    {
        Copy(start);
        _at = end;

        // The fallback of a text box says the same again, for programs that do not know the box.
        if (_depth > 0 && _inParagraph.TryGetValue(text.ToString(), out var known))
        {
            skeleton.Repeat(xml[start..end], known, escape);
            return;
        }

        _blocks++;
        _hasHeadline |= role == BlockRole.Headline;
        if (_depth > 0)
            _inParagraph[text.ToString()] = skeleton.Count;
        skeleton.Slot(
            xml[start..end],
            text,
            role,
            level,
            role == BlockRole.TableCell ? _row ?? _line : Math.Max(1, _line),
            escape,
            DocxObjects.Texts(text),
            containers,
            picture
        );
        _place.Use();
    }

    private void Copy(int end)
    {
        skeleton.Copy(xml.AsSpan(_at, end - _at));
        _at = end;
    }

    private string Text(MarkupToken token) => System.Net.WebUtility.HtmlDecode(xml[token.Start..token.End]);

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);
}
