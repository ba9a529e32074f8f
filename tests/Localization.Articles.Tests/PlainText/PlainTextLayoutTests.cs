using System.Text;
using Localization.Articles.PlainText;

namespace Localization.Articles.Tests.PlainText;

/// <summary>Marks, rules and wrapped lines of plain text keep their form.</summary>
public sealed class PlainTextLayoutTests
{
    private static readonly PlainTextFormat Format = new();

    [Theory]
    [InlineData("Title\n\na. Rope here\nb. Chain here\n", "Rope here", "Chain here")]
    [InlineData("Title\n\nA. Rope here\nB. Chain here\n", "Rope here", "Chain here")]
    [InlineData("Title\n\nA. Smith spoke\nHe left then\n", "A. Smith spoke", "He left then")]
    [InlineData("Title\n\nb. coli grew\nc. then\n", "b. coli grew", "c. then")]
    [InlineData("Title\n\n(b) Rope here\n(c) Chain here\n", "Rope here", "Chain here")]
    [InlineData("Title\n\n(c) The Ledger 2025\nMore here\n", "(c) The Ledger 2025", "More here")]
    public void Read_LetterBeforeAnItem_IsAMarkWhereOneFollowsTheOther(string text, string first, string second) =>
        Read(text).Blocks.Skip(1).Select(b => b.Source.Text).ShouldBe([first, second]);

    [Fact]
    public void Read_WrappedTextWithShortLines_JoinsTheWrappedAlone() =>
        Read(
            "The harbour will reopen on Monday, officials said, after a\nstorm that closed it for a week and "
                + "cost the town\n"
                + "its sales.\n\n\"We are ready,\" said the mayor, who has worked by day\nand night.\n\n12 Quay "
                + "Street\nPort Royal\n"
        )
            .Blocks.Select(b => b.Source.Text)
            .ShouldBe([
                "The harbour will reopen on Monday, officials said, after a storm that closed it for a week and cost "
                    + "the town its sales.",
                "\"We are ready,\" said the mayor, who has worked by day and night.",
                "12 Quay Street",
                "Port Royal",
            ]);

    [Fact]
    public void Read_LineThatWasShortenedLater_GoesOnInTheNext() =>
        Read(
            "The bridge over the river stays closed on Monday, the council said after\na meeting that went on "
                + "late into the night and ended without a vote on\nthe repairs.\n\nThe mayor will speak to "
                + "the workers of the quay\nand to the press.\n\nQuay Street\nPort Royal\n"
        )
            .Blocks.Select(b => b.Source.Text)
            .ShouldBe([
                "The bridge over the river stays closed on Monday, the council said after a meeting that went on late "
                    + "into the night and ended without a vote on the repairs.",
                "The mayor will speak to the workers of the quay and to the press.",
                "Quay Street",
                "Port Royal",
            ]);

    [Theory]
    [InlineData("+------+-----+\n| Item | Qty |\n+======+=====+\n| Rope | two |\n+------+-----+\n", '+')]
    [InlineData("┌──────┬─────┐\n│ Item │ Qty │\n├──────┼─────┤\n│ Rope │ two │\n└──────┴─────┘\n", '┼')]
    public void Write_DrawnTable_KeepsItsRulesOfOneWidth(string table, char cross)
    {
        var article = Read(table);
        Encoding.UTF8.GetString(Format.Write(article, b => b.Source)).ShouldBe(table);
        var lines = Encoding
            .UTF8.GetString(Format.Write(article, b => new InlineText(b.Source.Text + b.Source.Text)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(l => l.Length).Distinct().ShouldHaveSingleItem().ShouldBeGreaterThan(14);
        lines[2].LastIndexOf(cross, lines[2].Length - 2).ShouldBe(lines[1].IndexOf(lines[1][0], 1));
    }

    [Theory]
    [InlineData("shift_jis", "The port reopens.\n\nThe text \u65e5\u672c\u8a9e is here now, and so on it goes.")]
    [InlineData("macintosh", "The caf\u00e9 on the quay reopens, the caf\u00e9 of the p\u00e1ramo too.")]
    public void Read_AnotherEncoding_IsRefusedAndReadWhenTold(string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        Should
            .Throw<ArticleFormatException>(() => Format.Read("a.txt", bytes, new()))
            .Code.ShouldBe("article-encoding");
        var article = Format.Read("a.txt", bytes, new() { Encoding = encoding });
        Format.Write(article, b => b.Source).ShouldBe(bytes);
    }

    [Theory]
    [InlineData("El niño comió piñas en la fábrica — «¡qué más!», dijo él, y se fue a Ávila.")]
    [InlineData("L’œuvre à Besançon, où l’été naît; “À demain” – élève, château and so on for long.")]
    public void Read_WesternText_IsRead(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("windows-1252").GetBytes(text);
        Format.Write(Format.Read("a.txt", bytes, new()), b => b.Source).ShouldBe(bytes);
    }

    private static Article Read(string text) => Format.Read("a.txt", Encoding.UTF8.GetBytes(text), new());
}
