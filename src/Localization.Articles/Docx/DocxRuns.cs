using System.Globalization;
using System.Text;
using Localization.Articles.Markup;
using Localization.Articles.PlainText;

namespace Localization.Articles.Docx;

/// <summary>Pieces of a paragraph as text with inline codes, and back as runs. The plainest formatting in it is the
/// paragraph's own, and needs no code.</summary>
internal sealed class DocxRuns
{
    /// <summary>The escape of the value of an attribute.</summary>
    public const string Attribute = "attribute";

    private const string Mark = "run ";

    private readonly StringBuilder _text = new();
    private readonly List<InlineCode> _codes = [];
    private int _number;

    private DocxRuns() { }

    /// <summary>The text of pieces, and the escape that gives it back.</summary>
    public static (InlineText Text, string Escape) Read(List<DocxPiece> pieces)
    {
        var runs = new DocxRuns();
        var own = Usual(pieces);
        runs.Add(pieces, own);
        return (new InlineText(runs._text.ToString(), [.. runs._codes]), Mark + own);
    }

    /// <summary>The XML of a text in its place.</summary>
    public static string Write(InlineText target, string? escape)
    {
        if (escape is null || !escape.StartsWith(Mark, StringComparison.Ordinal))
            return escape == Attribute
                ? XmlEscape
                    .Text(TextLine.Flatten(target.Render()))
                    .Replace("\"", "&quot;", StringComparison.Ordinal)
                    .Replace("'", "&apos;", StringComparison.Ordinal)
                : XmlEscape.Text(target.Render());
        var xml = new StringBuilder();
        var formats = new Stack<string>([escape[Mark.Length..]]);
        var at = 0;
        var tidy = CodeSpacing.Tidy(target);
        foreach (var code in tidy.Codes)
        {
            Run(code.Position);
            if (code.Kind == InlineCodeKind.Start)
            {
                var format = TrackedRun.FormatStart(code.Data);
                xml.Append(code.Data, 0, format);
                formats.Push(format < code.Data.Length ? code.Data[format..] : formats.Peek());
                continue;
            }

            xml.Append(code.Data);
            if (code.Kind == InlineCodeKind.End && formats.Count > 1)
                formats.Pop();
        }

        Run(tidy.Text.Length);
        return xml.ToString();

        void Run(int end)
        {
            if (end > at)
                xml.Append(
                    TrackedRun.Run(
                        $"<w:t xml:space=\"preserve\">{XmlEscape.Text(tidy.Text[at..end])}</w:t>",
                        formats.Peek()
                    )
                );
            at = Math.Max(at, end);
        }
    }

    // Emphasis adds to the formatting around it, so the plainest is the paragraph's own, unless it is a stray space or
    // mark.
    private static string Usual(List<DocxPiece> pieces)
    {
        var formats = pieces
            .OfType<DocxText>()
            .GroupBy(t => t.Format, t => t.Text.Count(char.IsLetterOrDigit))
            .Select(g => (Format: g.Key, Letters: g.Sum()))
            .Where(f => f.Letters > 0)
            .ToList();
        var all = formats.Sum(f => f.Letters);
        return formats.Where(f => f.Letters * 10 >= all).OrderBy(f => f.Format.Length).FirstOrDefault().Format ?? "";
    }

    private void Add(List<DocxPiece> pieces, string own)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (pieces[i])
            {
                case DocxMark mark:
                    // What is adjacent is one code.
                    var raw = new StringBuilder(mark.Raw);
                    while (i + 1 < pieces.Count && pieces[i + 1] is DocxMark next)
                    {
                        raw.Append(next.Raw);
                        i++;
                    }

                    var data = raw.ToString();
                    Code(
                        InlineCodeKind.Placeholder,
                        Next(),
                        data,
                        DocxCodeTypes.OfMark(data),
                        DocxCodeTypes.Shown(data)
                    );
                    break;
                case DocxGroup group:
                    var (id, inner) = (Next(), Usual(group.Pieces));
                    var kind = DocxCodeTypes.OfGroup(group.Open);
                    Code(InlineCodeKind.Start, id, group.Open + (inner == own ? "" : inner), kind);
                    Add(group.Pieces, inner);
                    Code(InlineCodeKind.End, id, group.Close, kind);
                    break;
                case DocxText text when text.Format == own || string.IsNullOrWhiteSpace(text.Text):
                    _text.Append(text.Text);
                    break;
                case DocxText text:
                    var span = Next();
                    var type = DocxCodeTypes.OfFormat(text.Format, text.Text);
                    Code(InlineCodeKind.Start, span, text.Format, type);
                    _text.Append(text.Text);
                    while (
                        i + 1 < pieces.Count
                        && pieces[i + 1] is DocxText more
                        && (
                            more.Format == text.Format
                            || (
                                string.IsNullOrWhiteSpace(more.Text)
                                && i + 2 < pieces.Count
                                && pieces[i + 2] is DocxText after
                                && after.Format == text.Format
                            )
                        )
                    )
                    {
                        _text.Append(more.Text);
                        i++;
                    }

                    Code(InlineCodeKind.End, span, "", type);
                    break;
            }
        }
    }

    private string Next() => (++_number).ToString(CultureInfo.InvariantCulture);

    private void Code(InlineCodeKind kind, string id, string data, InlineCodeType type, string? shown = null) =>
        _codes.Add(new InlineCode(_text.Length, kind, id, data) { Type = type, Shown = shown });
}
