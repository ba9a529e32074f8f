using System.Globalization;
using System.Text;
using Localization.Articles.Markdown;
using Localization.Articles.Tests.Docx;

namespace Localization.Articles.Tests;

/// <summary>Readers say what each block stands in.</summary>
public sealed class BlockStructureTests
{
    [Theory]
    [InlineData("a.md", "| A | B |\n|---|--:|\n| x |  |\n", "T h0,0:A|T h0,1r:B|T 1,0:x|T 1,1r:")]
    [InlineData("a.md", "| Ab |\n|---|\n| `x` |\n| ![](p) |\n| — |\n", "T h0,0:Ab|T 1,0:|T 2,0:|T 3,0:—")]
    [InlineData("a.md", "3. one\n4. two\n   - deep\n", "L3 I3.:one|L3 I4.:two|L3 I4. L I:deep")]
    [InlineData("a.md", "- [x] one\n- [ ] two\n", "L Ix:one|L Io:two")]
    [InlineData("a.md", "> one\n>\n> > two\n", "Q:one|Q Q:two")]
    [InlineData("a.md", "one[^a]\n\n[^a]: two\n", ":one|Na:two")]
    [InlineData("a.md", "one\n: two\n", "D It:one|D I:two")]
    [InlineData("a.md", "!!! note\n    one\n\n    - two\n\n- three\n", ":one|L I:two|L I:three")]
    [InlineData("a.md", "- one\n\n=== \"two\"\n\n    three\n", "L I:one|:two|:three")]
    [InlineData("a.md", "- one\n\n  ```\n  x\n  ```\n", "L I:one|L I:")]
    [InlineData("a.md", "<ul><li>one<li>two</ul>\n", "L I:one|L I:two")]
    [InlineData(
        "a.html",
        "<table><tr><td colspan=2>a<tr><td rowspan=2>b<td>c<tr><td>d</table>",
        "T 0,0+2:a|T 1,0/2:b|T 1,1:c|T 2,1:d"
    )]
    [InlineData("a.html", "<table><tr><th>a<td><table><tr><td>b</table></table>", "T h0,0:a|T 0,1 T 0,0:b")]
    [InlineData("a.html", "<table><caption>c</caption><thead><tr><td>a<tbody><tr><td></table>", "T:c|T h0,0:a|T 1,0:")]
    [InlineData("a.html", "<table><tr><td style=\"text-align: right\">a<td translate=no>b</table>", "T 0,0r:a|T 0,1:b")]
    [InlineData("a.html", "<ol type=a><li>a<li value=5>b</ol><dl><dt>c<dd>d</dl>", "L Ia.:a|L Ie.:b|D It:c|D I:d")]
    [InlineData("a.html", "<blockquote><p>a<ul><li>b</ul></blockquote>c", "Q:a|Q L I:b|:c")]
    [InlineData("a.txt", "| A  | B  |\n| x  |    |\n", "T h0,0:A|T h0,1:B|T 1,0:x|T 1,1:")]
    [InlineData("a.txt", "1. one\n2. two\n   - deep\n", "L I1.:one|L I2.:two|L I2. L I:deep")]
    public void Read_Document_SaysWhatEachBlockStandsIn(string name, string document, string blocks)
    {
        Shape(name, Encoding.UTF8.GetBytes(document)).ShouldBe(blocks);
    }

    [Fact]
    public void Read_Docx_SaysWhatEachBlockStandsIn() =>
        Shape(
                "a.docx",
                SampleDocument.Of(
                    "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                        + Cell("Head", "<w:gridSpan w:val=\"2\"/>")
                        + "</w:tr><w:tr>"
                        + Cell("Down", "<w:vMerge w:val=\"restart\"/>")
                        + Cell("One", "")
                        + "</w:tr><w:tr>"
                        + Cell("", "<w:vMerge/>")
                        + Cell("", "")
                        + "</w:tr></w:tbl>"
                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
                        + "<w:r><w:t>Item</w:t></w:r></w:p>"
                )
            )
            .ShouldStartWith("T h0,0+2:Head|T 1,0/2:Down|T 1,1:One|T 2,1:|L I:Item");

    [Theory]
    [InlineData("[a](https://x.org/b)", "Link https://x.org/b")]
    [InlineData("[a][r]\n\n[r]: /c", "Link /c")]
    [InlineData("a <https://x.org/>", "Link https://x.org/ https://x.org/")]
    [InlineData("a `b`", "Code  b")]
    [InlineData("a ![b](c.png)", "Image c.png")]
    [InlineData("a ![](c.png)", "Image c.png ")]
    [InlineData("a [^1]\n\n[^1]: b", "Note  1")]
    [InlineData("a  \nb", "Break")]
    [InlineData("a ~~b~~", "Strike")]
    [InlineData("a^2^", "Note")]
    [InlineData("19^th^", "Superscript")]
    [InlineData("a <a href=\"d\">b</a>", "Link d")]
    [InlineData("a <kbd>Esc</kbd>", "Code  Esc")]
    [InlineData("[a]({{ site.url }}/x)", "Link {{ site.url }}/x")]
    public void Read_Code_SaysWhatItIsAndWhereItLeads(string markdown, string expected)
    {
        var code = new MarkdownFormat().Read("a.md", Encoding.UTF8.GetBytes(markdown), new()).Blocks[0].Source.Codes[0];
        $"{code.Type} {code.Address} {code.Shown}".Trim().ShouldBe(expected.Trim());
    }

    private static string Cell(string text, string properties) =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>"
        + (text.Length > 0 ? $"<w:r><w:t>{text}</w:t></w:r>" : "")
        + "</w:p></w:tc>";

    private static string Shape(string name, byte[] document) =>
        string.Join(
            '|',
            new ArticleFormats()
                .Find(name)!
                .Read(name, document, new())
                .Blocks.Where(b => b.Role != BlockRole.Metadata)
                .Select(b => $"{string.Join(' ', b.Containers.Select(Shape))}:{b.Source.Text}")
        );

    private static string Cell(CellContainer cell)
    {
        var span = cell.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $"+{cell.ColumnSpan}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(cell.IsHeader ? "h" : "")}{cell.Row},{cell.Column}{span}"
        );
    }

    private static string Shape(BlockContainer container) =>
        container switch
        {
            TableContainer => "T",
            CellContainer cell => Cell(cell)
                + (cell.RowSpan > 1 ? $"/{cell.RowSpan}" : "")
                + (cell.Alignment == CellAlignment.Right ? "r" : ""),
            ListContainer { Kind: ListKind.Definitions } => "D",
            ListContainer { Start: 1 } => "L",
            ListContainer list => $"L{list.Start}",
            ItemContainer item => "I"
                + item.Marker
                + (item.IsTerm ? "t" : "")
                + (
                    item.IsChecked is { } done
                        ? done
                            ? "x"
                            : "o"
                        : ""
                ),
            QuotationContainer => "Q",
            NoteContainer note => "N" + note.Label,
            _ => "?",
        };
}
