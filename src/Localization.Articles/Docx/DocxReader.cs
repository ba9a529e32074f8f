using System.Globalization;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Finds the paragraphs of one part of a document.</summary>
internal sealed class DocxReader(string path, string xml, SkeletonBuilder skeleton, DocxStyles styles)
{
    private readonly List<MarkupToken> _tokens = XmlTokens.Read(path, xml);
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
                        "text"
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
                            DocxRuns.Attribute
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
            var (text, escape) = DocxRuns.Read(reader.Read(from, to));
            if (HasWords(text.Text))
            {
                ReadAll(start + 1, from);
                var (role, level) = RoleOf(properties, text.Text);
                Slot(_tokens[from].Start, _tokens[to - 1].End, text, role, level, escape);
                ReadAll(to, end);
                _depth--;
                return;
            }
        }

        ReadAll(start + 1, end);
        _depth--;
    }

    private (BlockRole Role, int Level) RoleOf(List<MarkupToken> properties, string text)
    {
        var style = Value("w:pStyle") is { } id ? styles.RoleOf(id) : null;
        if (_cells > 0)
        {
            _row ??= _line;
            return (BlockRole.TableCell, 0);
        }

        if (style is { Role: BlockRole.Heading, Level: 1 } && !_hasHeadline)
            return (BlockRole.Headline, 1);
        if (style is { Role: not BlockRole.ListItem } known)
            return known;
        if (style is not null || properties.Exists(t => t.Name == "w:numPr"))
            return (
                BlockRole.ListItem,
                1
                    + (
                        int.TryParse(Value("w:ilvl"), CultureInfo.InvariantCulture, out var depth)
                            ? Math.Clamp(depth, 0, 5)
                            : 0
                    )
            );
        return (
            LineKinds.IsCopyright(text) ? BlockRole.Copyright
            : LineKinds.IsCaption(text) ? BlockRole.Caption
            : _blocks is > 0 and < 5 && Byline.Read(text) is not null ? BlockRole.Byline
            : BlockRole.Paragraph,
            0
        );

        string? Value(string name) =>
            properties.Find(t => t.Kind == MarkupTokenKind.Start && t.Name == name)?.Attribute("w:val")?.Value;
    }

    private void Slot(int start, int end, InlineText text, BlockRole role, int level, string escape)
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
            DocxObjects.Texts(text)
        );
    }

    private void Copy(int end)
    {
        skeleton.Copy(xml.AsSpan(_at, end - _at));
        _at = end;
    }

    private string Text(MarkupToken token) => System.Net.WebUtility.HtmlDecode(xml[token.Start..token.End]);

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);
}
