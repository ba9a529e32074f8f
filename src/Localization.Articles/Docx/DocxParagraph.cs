using System.Text;
using Localization.Articles.Markup;

namespace Localization.Articles.Docx;

/// <summary>Reads the content of a paragraph as pieces: runs in one formatting are one, however often the word
/// processor cut them, tracked insertions are text that keeps their author and date, deletions are gone.</summary>
/// <param name="xml">The part.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class DocxParagraph(string xml, List<MarkupToken> tokens)
{
    private readonly Dictionary<(string Name, string? Author, string? Date), string> _insertions = [];
    private string _insertion = "";

    /// <summary>Where the content of a paragraph begins, and where its own words do: what is before and after them,
    /// such as the mark of a footnote, is not part of them, nor are the words of a box that is anchored to
    /// it.</summary>
    /// <param name="start">The index of the paragraph's start tag.</param>
    /// <param name="end">The index of its end tag.</param>
    public (int First, int From, int To) Content(int start, int end)
    {
        var first =
            tokens[start + 1].Name == "w:pPr" && tokens[start + 1].Kind == MarkupTokenKind.Start
                ? XmlTokens.EndOf(tokens, start + 1) + 1
                : start + 1;
        var children = new List<(int From, int To)>();
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            var close = XmlTokens.EndOf(tokens, i);
            children.Add((i, close + 1));
            i = close;
        }

        // Runs of a field belong together: from where one begins nothing is left out.
        var isField = children.Exists(c => Has(c.From, c.To, "w:fldChar"));
        var words = children.FindAll(c => isField || Has(c.From, c.To, "w:t"));
        return words.Count == 0 ? (first, 0, 0) : (first, words[0].From, words[^1].To);
    }

    // A paragraph inside is another one.
    private bool Has(int from, int to, string name)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Name == name)
                return true;
            if (tokens[i] is { Kind: MarkupTokenKind.Start, Name: "w:p" })
                i = XmlTokens.EndOf(tokens, i);
        }

        return false;
    }

    /// <summary>The pieces between two tokens.</summary>
    /// <param name="from">The index of the first token.</param>
    /// <param name="to">The index after the last.</param>
    public List<DocxPiece> Read(int from, int to)
    {
        _insertions.Clear();
        return Pieces(from, to);
    }

    private List<DocxPiece> Pieces(int from, int to)
    {
        var pieces = new List<DocxPiece>();
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            var end = XmlTokens.EndOf(tokens, i);
            switch (tokens[i].Name)
            {
                case "w:r" when FieldEnd(i, to) is { } last:
                    end = last;
                    Field(i, end, pieces);
                    break;
                case "w:r":
                    Run(i, end, pieces);
                    break;
                case "w:ins" or "w:moveTo":
                    var around = _insertion;
                    _insertion = Insertion(tokens[i]);
                    pieces.AddRange(Pieces(i + 1, end));
                    _insertion = around;
                    break;
                case "w:smartTag":
                    pieces.AddRange(Pieces(i + 1, end));
                    break;
                case "w:hyperlink"
                or "w:fldSimple"
                    when !tokens[i].IsEmpty
                        && tokens[i].Attribute("w:instr")?.Value.Contains("HYPERLINK", StringComparison.Ordinal)
                            != false:
                    pieces.Add(new DocxGroup(Raw(i, i), Raw(end, end), Pieces(i + 1, end)));
                    break;
                case "w:sdt"
                    when tokens.FindIndex(
                        i,
                        end - i,
                        t => t is { Kind: MarkupTokenKind.Start, Name: "w:sdtContent", IsEmpty: false }
                    )
                        is > 0
                            and var content:
                    var close = XmlTokens.EndOf(tokens, content);
                    pieces.Add(new DocxGroup(Raw(i, content), Raw(close, end), Pieces(content + 1, close)));
                    break;
                case "w:del" or "w:moveFrom" or "w:proofErr" or "w:lastRenderedPageBreak":
                    break;
                default:
                    pieces.Add(new DocxMark(Raw(i, end)));
                    break;
            }

            i = end;
        }

        return pieces;
    }

    private void Run(int start, int end, List<DocxPiece> pieces)
    {
        var (format, tracked) = ("", _insertion);
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            var close = XmlTokens.EndOf(tokens, i);
            switch (tokens[i].Name)
            {
                case "w:rPr":
                    format = Format(i, close);
                    break;
                case "w:t":
                    pieces.Add(
                        new DocxText(
                            System.Net.WebUtility.HtmlDecode(string.Concat(tokens[(i + 1)..close].Select(Content))),
                            tracked + format
                        )
                    );
                    break;
                case "w:noBreakHyphen":
                    pieces.Add(new DocxText("\u2011", tracked + format));
                    break;
                case "w:softHyphen" or "w:lastRenderedPageBreak":
                    break;
                default:
                    var run = $"<w:r>{format}{Raw(i, close)}</w:r>";
                    pieces.Add(new DocxMark(TrackedRun.Wrap(run, tracked)));
                    break;
            }

            i = close;
        }
    }

    // The word processor cuts one insertion into several; those of one author and time are one.
    private string Insertion(MarkupToken tag)
    {
        var key = (tag.Name, tag.Attribute("w:author")?.Value, tag.Attribute("w:date")?.Value);
        if (!_insertions.TryGetValue(key, out var open))
            _insertions[key] = open = xml[tag.Start..tag.End];
        return open;
    }

    // The language of a run and whether it was spelled right say nothing of the translation's; revision ids say nothing
    // at all.
    private string Format(int start, int end)
    {
        var format = new StringBuilder();
        for (var i = start + 1; i < end; i++)
        {
            var close = XmlTokens.EndOf(tokens, i);
            if (
                tokens[i].Kind == MarkupTokenKind.Start
                && tokens[i].Name is not ("w:lang" or "w:noProof" or "w:rPrChange" or "w:ins")
            )
                format.Append(Raw(i, close));
            i = close;
        }

        return format.Length == 0 ? "" : $"<w:rPr>{format}</w:rPr>";
    }

    // A field spans runs (ISO/IEC 29500-1 §17.16.18): begin, instruction, separator, result, end.
    private int? FieldEnd(int start, int to)
    {
        if (FieldChar(start) != "begin")
            return null;
        var depth = 0;
        for (var i = start; i < to; i++)
        {
            if (tokens[i] is not { Kind: MarkupTokenKind.Start, Name: "w:r" })
                continue;
            depth += FieldChar(i) switch
            {
                "begin" => 1,
                "end" => -1,
                _ => 0,
            };
            if (depth == 0)
                return XmlTokens.EndOf(tokens, i);
        }

        return null;
    }

    private void Field(int start, int end, List<DocxPiece> pieces)
    {
        var runs = Enumerable
            .Range(start, end - start)
            .Where(i => tokens[i] is { Kind: MarkupTokenKind.Start, Name: "w:r" })
            .ToList();
        var separator = runs.Find(r => FieldChar(r) == "separate");
        var last = runs[^1];
        if (
            separator == 0
            || runs.Count(r => FieldChar(r) == "begin") > 1
            || !Raw(start, separator).Contains("HYPERLINK", StringComparison.Ordinal)
        )
        {
            pieces.Add(new DocxMark(Raw(start, end)));
            return;
        }

        var result = XmlTokens.EndOf(tokens, separator) + 1;
        pieces.Add(new DocxGroup(Raw(start, result - 1), Raw(last, end), Pieces(result, last)));
    }

    private string? FieldChar(int run) =>
        tokens[(run + 1)..XmlTokens.EndOf(tokens, run)]
            .Find(t => t is { Kind: MarkupTokenKind.Start, Name: "w:fldChar" })
            ?.Attribute("w:fldCharType")
            ?.Value;

    private string Content(MarkupToken token)
    {
        const string Open = "<![CDATA[";
        var raw = xml[token.Start..token.End];
        return raw.StartsWith(Open, StringComparison.Ordinal) ? System.Net.WebUtility.HtmlEncode(raw[Open.Length..^3])
            : token.Kind == MarkupTokenKind.Text ? raw
            : "";
    }

    private string Raw(int from, int to) => xml[tokens[from].Start..tokens[to].End];
}
