using System.Globalization;
using CsCheck;

namespace Localization.Editions.Tests.Shapes;

/// <summary>What stands in a line of a generated document.</summary>
internal enum Piece
{
    Words,
    Figure,
    Code,
    Link,
    Picture,
    Dash,
    Nothing,
}

/// <summary>A part of a generated document.</summary>
internal abstract record Part;

/// <summary>A paragraph that begins with words.</summary>
internal sealed record Line(Piece[] Pieces) : Part;

/// <summary>A list, each item with its depth.</summary>
internal sealed record Items(bool IsNumbered, int[] Depths) : Part;

/// <summary>A table; the first row is its head.</summary>
internal sealed record Grid(Piece[][] Rows) : Part;

/// <summary>Program code of two lines.</summary>
internal sealed record Program : Part;

/// <summary>A document, written in several formats.</summary>
internal sealed record GeneratedDocument(Part[] Parts)
{
    private static readonly Gen<Piece> Any = Gen.Enum<Piece>();

    /// <summary>Any document with a table, a list and a line.</summary>
    public static Gen<GeneratedDocument> Documents { get; } =
        Gen.OneOf(
                Any.Array[0, 4].Select(p => (Part)new Line(p)),
                Gen.Select(Gen.Bool, Gen.Int[1, 3].Array[1, 5], (n, d) => (Part)new Items(n, Steps(d))),
                Gen.Int[1, 4]
                    .SelectMany(columns =>
                        Any.Array[columns].Array[1, 4].Select(rows => (Part)new Grid([Head(columns), .. rows]))
                    ),
                Gen.Const((Part)new Program())
            )
            .Array[1, 6]
            .Select(parts => new GeneratedDocument(parts));

    /// <summary>How many pictures, links, code spans and items there are.</summary>
    public (int Pictures, int Links, int Codes, int Items) Counts =>
        (Count(Piece.Picture), Count(Piece.Link), Count(Piece.Code), Parts.OfType<Items>().Sum(i => i.Depths.Length));

    /// <summary>What each cell of each table says: words in capitals, as the translation has them.</summary>
    public IEnumerable<string[][]> Grids =>
        Parts.OfType<Grid>().Select(g => g.Rows.Select(r => r.Select(Said).ToArray()).ToArray());

    /// <summary>The words of a piece in a translation.</summary>
    public static string Said(Piece piece) =>
        piece switch
        {
            Piece.Words => "SOME WORDS",
            Piece.Figure => "12",
            Piece.Code => "run -x",
            Piece.Link => "A LINK",
            Piece.Dash => "—",
            _ => "",
        };

    /// <summary>The document with nothing but words, figures and empty cells: what plain text can say.</summary>
    public GeneratedDocument Plain() =>
        new([
            .. Parts.Select(p =>
                p switch
                {
                    Line => new Line([]),
                    Grid grid => new Grid([.. grid.Rows.Select(r => r.Select(Plain).ToArray())]),
                    Program => new Line([]),
                    _ => p,
                }
            ),
        ]);

    /// <summary>The document as plain text: tables with bars that stand under each other.</summary>
    public string Text() =>
        string.Join(
            "\n\n",
            Parts.Select(p =>
                p switch
                {
                    Items items => string.Join(
                        '\n',
                        items.Depths.Select(d =>
                            new string(' ', 2 * (d - 1)) + (items.IsNumbered ? "1. " : "- ") + "some item"
                        )
                    ),
                    Grid grid => string.Join(
                        '\n',
                        grid.Rows.Select(r =>
                            "|" + string.Concat(r.Select(c => $" {Said(c).ToLowerInvariant(), -10} |"))
                        )
                    ),
                    _ => "Here some words end.",
                }
            )
        ) + "\n\nThe end.\n";

    /// <summary>The body of the document as WordprocessingML.</summary>
    public string Word() =>
        string.Concat(
            Parts.Select(p =>
                p switch
                {
                    Items items => string.Concat(
                        items.Depths.Select(d =>
                            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{d - 1}\"/>"
                            + $"<w:numId w:val=\"{(items.IsNumbered ? 2 : 1)}\"/>"
                            + "</w:numPr></w:pPr><w:r><w:t>some item</w:t></w:r></w:p>"
                        )
                    ),
                    Grid grid => "<w:tbl>"
                        + string.Concat(
                            grid.Rows.Select(r =>
                                "<w:tr>"
                                + string.Concat(
                                    r.Select(c =>
                                        $"<w:tc><w:p><w:r><w:t>{Said(c).ToLowerInvariant()}</w:t></w:r></w:p></w:tc>"
                                    )
                                )
                                + "</w:tr>"
                            )
                        )
                        + "</w:tbl>",
                    _ => "<w:p><w:r><w:t>Here some words end.</w:t></w:r></w:p>",
                }
            )
        );

    private static Piece Plain(Piece piece) =>
        piece is Piece.Code or Piece.Link or Piece.Picture ? Piece.Nothing : piece;

    /// <summary>The document as Markdown.</summary>
    public string Markdown() => string.Join("\n\n", Parts.Select(Markdown)) + "\n\nThe end.\n";

    /// <summary>The document as HTML.</summary>
    public string Html() =>
        $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n{string.Join('\n', Parts.Select(Html))}\n"
        + "<p>The end.</p></body></html>\n";

    private static Piece[] Head(int columns) => [.. Enumerable.Repeat(Piece.Words, columns)];

    // An item is at most one level deeper than the one before it.
    private static int[] Steps(int[] depths)
    {
        for (var i = 0; i < depths.Length; i++)
            depths[i] = Math.Min(depths[i], i == 0 ? 1 : depths[i - 1] + 1);
        return depths;
    }

    private int Count(Piece piece) =>
        Parts.Sum(p =>
            p switch
            {
                Line line => line.Pieces.Count(x => x == piece),
                Grid grid => grid.Rows.Sum(r => r.Count(x => x == piece)),
                _ => 0,
            }
        );

    private static string Markdown(Part part) =>
        part switch
        {
            Line line => $"Here {string.Join(' ', line.Pieces.Select(Markdown))} ends.",
            Items items => string.Join(
                '\n',
                items.Depths.Select(d => new string(' ', 4 * (d - 1)) + (items.IsNumbered ? "1. " : "- ") + "some item")
            ),
            Grid grid => Row(grid.Rows[0])
                + "\n|"
                + string.Concat(grid.Rows[0].Select(_ => "---|"))
                + "\n"
                + string.Join('\n', grid.Rows.Skip(1).Select(Row)),
            _ => "```\nlet a = 1;\n  b();\n```",
        };

    private static string Row(Piece[] cells) => "|" + string.Concat(cells.Select(c => $" {Markdown(c)} |"));

    private static string Markdown(Piece piece) =>
        piece switch
        {
            Piece.Words => "some words",
            Piece.Figure => "12",
            Piece.Code => "`run -x`",
            Piece.Link => "[a link](https://example.org/a)",
            Piece.Picture => "![](https://example.org/p.png)",
            Piece.Dash => "—",
            _ => "",
        };

    private static string Html(Part part) =>
        part switch
        {
            Line line => $"<p>Here {string.Join(' ', line.Pieces.Select(Html))} ends.</p>",
            Items items => List(items),
            // A cell a line, and end tags left out.
            Grid grid => "<table>\n"
                + string.Concat(
                    grid.Rows.Select(
                        (r, i) => "<tr>\n" + string.Concat(r.Select(c => $"<{(i == 0 ? "th" : "td")}>{Html(c)}\n"))
                    )
                )
                + "</table>",
            _ => "<pre><code>let a = 1;\n  b();</code></pre>",
        };

    private static string List(Items items)
    {
        var name = items.IsNumbered ? "ol" : "ul";
        var html = "";
        var depth = 0;
        foreach (var next in items.Depths)
        {
            for (; depth < next; depth++)
                html += $"<{name}>";
            for (; depth > next; depth--)
                html += $"</{name}>";
            html += "<li>some item";
        }

        return html + string.Concat(Enumerable.Repeat($"</{name}>", depth));
    }

    private static string Html(Piece piece) =>
        piece switch
        {
            Piece.Words => "some words",
            Piece.Figure => "12",
            Piece.Code => "<code>run -x</code>",
            Piece.Link => "<a href=\"https://example.org/a\">a link</a>",
            Piece.Picture => "<img src=\"https://example.org/p.png\" alt=\"\">",
            Piece.Dash => "—",
            _ => "",
        };

    /// <inheritdoc/>
    public override string ToString() => Markdown().ToString(CultureInfo.InvariantCulture);
}
