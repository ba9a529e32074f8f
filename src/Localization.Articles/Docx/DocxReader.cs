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

    /// <summary>Reads the part.</summary>
    public void Read()
    {
        for (var i = 0; i < _tokens.Count; i++)
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
            }
        }

        Copy(xml.Length);
    }

    private void Paragraph(int start, int end)
    {
        _line++;
        var first =
            _tokens[start + 1].Name == "w:pPr" && _tokens[start + 1].Kind == MarkupTokenKind.Start
                ? XmlTokens.EndOf(_tokens, start + 1) + 1
                : start + 1;
        var properties = _tokens[(start + 1)..first];
        var (from, to) = Content(first, end);
        if (from >= to)
            return;
        var (text, escape) = DocxRuns.Read(new DocxParagraph(xml, _tokens).Read(from, to));
        if (!HasWords(text.Text))
            return;
        var (role, level) = RoleOf(properties, text.Text);
        Slot(_tokens[from].Start, _tokens[to - 1].End, text, role, level, escape);
    }

    // What stands before and behind the words, such as the mark of a footnote, is no part of them.
    private (int From, int To) Content(int first, int end)
    {
        var children = new List<(int From, int To)>();
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            var close = XmlTokens.EndOf(_tokens, i);
            children.Add((i, close + 1));
            i = close;
        }

        // Runs of a field belong together: from where one begins nothing is left out.
        var isField = children.Exists(c => _tokens[c.From..c.To].Exists(t => t.Name == "w:fldChar"));
        var words = children.FindAll(c => isField || _tokens[c.From..c.To].Exists(t => t.Name is "w:t"));
        return words.Count == 0 ? (0, 0) : (words[0].From, words[^1].To);
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
        _blocks++;
        _hasHeadline |= role == BlockRole.Headline;
        Copy(start);
        skeleton.Slot(
            xml[start..end],
            text,
            role,
            level,
            role == BlockRole.TableCell ? _row ?? _line : Math.Max(1, _line),
            escape
        );
        _at = end;
    }

    private void Copy(int end)
    {
        skeleton.Copy(xml.AsSpan(_at, end - _at));
        _at = end;
    }

    private string Text(MarkupToken token) => System.Net.WebUtility.HtmlDecode(xml[token.Start..token.End]);

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);
}
