using System.Text;
using Localization.Articles.PlainText;

namespace Localization.Articles.Tests;

public sealed class PlainTextFormatTests
{
    private static readonly PlainTextFormat Format = new();
    private static readonly Article Seed = new ArticleFormats().Read(
        Repository.Seed("moscow-steps-into-caribbean-crisis.txt")
    );

    [Fact]
    public void Read_Seed_KnowsTheArticle() =>
        Seed.Metadata.ShouldBe(
            new ArticleMetadata
            {
                Title =
                    "Moscow Steps Into Caribbean Crisis: Maduro's Regime Seeks Military Support from Russia, "
                    + "China, and Iran",
                Author = "Albert Rivera",
                Published = new DateOnly(2025, 11, 2),
                SiteName = "CubaHeadlines",
            }
        );

    [Fact]
    public void Read_Seed_FindsTheTopMatter() =>
        Seed
            .Blocks.Take(6)
            .Select(b => b.Role)
            .ShouldBe([
                BlockRole.SiteName,
                BlockRole.Headline,
                BlockRole.Byline,
                BlockRole.Headline,
                BlockRole.Caption,
                BlockRole.Paragraph,
            ]);

    [Fact]
    public void Read_Seed_FindsTheHeadings() =>
        Texts(Seed, BlockRole.Heading)
            .ShouldBe([
                "Seeking Military Support from Global Allies",
                "Russian Support: Diplomatic and Symbolic",
                "Venezuela's Deteriorating Arsenal",
                "The Tension Between War and Propaganda",
                "The Russian Gamble and Maduro's Last Stand",
                "The Trump Question",
                "Key Questions About the Caribbean Crisis",
            ]);

    [Fact]
    public void Read_Seed_FindsQuestionsWithAnswers()
    {
        var questions = Seed.Blocks.Where(b => b.Role == BlockRole.Question).ToList();
        questions.Count.ShouldBe(3);
        questions.ShouldAllBe(q => Seed.Blocks[q.Index + 1].Role == BlockRole.Answer);
        Seed.Blocks[^1].Role.ShouldBe(BlockRole.Copyright);
        Seed.Blocks.Count(b => b.Role == BlockRole.Paragraph).ShouldBe(19);
    }

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe", null)]
    [InlineData("By Jane Doe and John Q. Roe | Nov. 2, 2025", "Jane Doe and John Q. Roe", "2025-11-02")]
    [InlineData("2 November 2025, by María de la Cruz", "María de la Cruz", "2025-11-02")]
    [InlineData("Domingo, 2 de noviembre de 2025 por Albert Rivera", "Albert Rivera", "2025-11-02")]
    [InlineData("Published: 2025-11-02 10:30 GMT", null, "2025-11-02")]
    public void Read_Byline_GivesAuthorAndDay(string line, string? author, string? day)
    {
        var article = Read(
            $"A Headline for the Byline\n\n{line}\n\nThe text of the article stands here, and it is long "
                + $"enough to be prose.\n"
        );
        article.Blocks[1].Role.ShouldBe(BlockRole.Byline);
        article.Metadata.Author.ShouldBe(author);
        article
            .Metadata.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(day);
    }

    [Theory]
    [InlineData("He was born on November 2, 2025 by accident")]
    [InlineData("Stand By Me")]
    [InlineData("A deal by Monday")]
    public void Read_NoByline_IsNotTakenForOne(string line) =>
        Read($"A Headline\n\n{line}\n\nThe text of the article stands here, and it is long enough to be prose.\n")
            .Blocks[1]
            .Role.ShouldNotBe(BlockRole.Byline);

    [Theory]
    [InlineData("The minister arrives. Photo: Jane Doe/Reuters", true)]
    [InlineData("The minister arrives (AP Photo/Jane Doe)", true)]
    [InlineData("La ministra llega a Madrid - Foto de EFE", true)]
    [InlineData("The bank failed. Credit Suisse was next", false)]
    [InlineData("He gave her the photo by the door.", false)]
    public void Read_Credit_MakesACaption(string line, bool isCaption) =>
        (
            Read(
                $"A Headline of Some Words\n\n{line}\n\nThe text of the article stands here, and it is long "
                    + $"enough to be prose.\n"
            )
                .Blocks[1]
                .Role == BlockRole.Caption
        ).ShouldBe(isCaption);

    [Fact]
    public void Read_ListItems_LeavesTheirSignsToTheSkeleton()
    {
        var article = Read("Points:\n\n- one\n  * two\n1. three\na) four\n• five\n");
        Texts(article, BlockRole.ListItem).ShouldBe(["one", "two", "three", "four", "five"]);
        article.Blocks[2].Level.ShouldBe(2);
        Write(article, t => t.ToUpperInvariant()).ShouldBe("POINTS:\n\n- ONE\n  * TWO\n1. THREE\na) FOUR\n• FIVE\n");
    }

    [Fact]
    public void Write_WiderCells_MovesTheColumns()
    {
        var article = Read("Grain     Price\n-----     -----\nWheat      9.50\nCorn     100.00\n");
        Texts(article, BlockRole.TableCell).ShouldBe(["Grain", "Price", "Wheat", "9.50", "Corn", "100.00"]);
        Write(article, t => t == "Wheat" ? "Trigo blando" : t)
            .ShouldBe(
                "Grain            Price\n------------     -----\nTrigo blando      9.50\nCorn            100.00\n"
            );
    }

    [Fact]
    public void Write_TabbedTable_KeepsTheTabs() =>
        Write(Read("City\tPopulation\nHavana\t2,100,000\n"), t => t == "Havana" ? "La Habana" : t)
            .ShouldBe("City\tPopulation\nLa Habana\t2,100,000\n");

    [Fact]
    public void Write_PipeTable_KeepsTheBars() =>
        Write(Read("| City   | Size |\n|--------|------|\n| Havana |  2.1 |\n"), t => t == "Havana" ? "La Habana" : t)
            .ShouldBe("| City      | Size |\n|-----------|------|\n| La Habana |  2.1 |\n");

    [Fact]
    public void Read_TwoBlanksBehindStops_IsNoTable() =>
        Read("He came home.  She left at once.\nThey met again.  Nobody knew of it.\n")
            .Blocks.ShouldAllBe(b => b.Role != BlockRole.TableCell);

    [Fact]
    public void Read_HardWrappedText_JoinsParagraphs()
    {
        var article = Read(Wrapped);
        article
            .Blocks.Select(b => b.Source.Text)
            .ShouldBe([
                "The ministers met on Tuesday to discuss the price of grain, which has risen for three months "
                    + "in a row, and agreed on nothing.",
                "They will meet in Havana in a month, in the long-awaited session of the council.",
            ]);
    }

    [Fact]
    public void Write_HardWrappedText_WrapsAtTheSameWidth() =>
        Write(Read(Wrapped), t => t.Replace("ministers", "ministers of agriculture", StringComparison.Ordinal))
            .ShouldBe(
                "The ministers of agriculture met on Tuesday to\r\ndiscuss the price of grain, which has risen "
                    + "for three\r\n"
                    + "months in a row, and agreed on nothing.\r\n\r\nThey will meet in Havana in a month, in "
                    + "the long-\r\nawaited session of the council.\r\n"
            );

    [Fact]
    public void Read_WrappedFalse_LeavesLinesAlone() =>
        Format
            .Read("a.txt", Encoding.UTF8.GetBytes(Wrapped), new ArticleReadOptions { Wrapped = false })
            .Blocks.Length.ShouldBe(5);

    [Theory]
    [InlineData("", "article-empty")]
    [InlineData(" \r\n\t\u0085", "article-empty")]
    [InlineData("-----\n***\n", "article-empty")]
    public void Read_NothingToTranslate_SaysSo(string text, string code) =>
        Error(Encoding.UTF8.GetBytes(text)).Code.ShouldBe(code);

    [Fact]
    public void Read_ZeroByte_NamesItsPlace()
    {
        var error = Error("abc\0def"u8.ToArray());
        error.Code.ShouldBe("article-binary");
        error.Arguments.ShouldBe(["a.txt", 3]);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xC3, 0x28 }, 1)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xF1 }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8 }, 4)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61, 0x00 }, 4)]
    public void Read_InvalidEncoding_NamesItsPlace(byte[] bytes, int place)
    {
        var error = Error(bytes);
        error.Code.ShouldBe("article-encoding");
        error.Arguments.ShouldBe(["a.txt", place]);
    }

    [Fact]
    public void Read_TooLarge_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() =>
                Format.Read("a.txt", "abcdef"u8.ToArray(), new ArticleReadOptions { MaxBytes = 5 })
            )
            .Code.ShouldBe("article-too-large");

    [Fact]
    public void Write_Utf16_KeepsEncodingAndMark()
    {
        var article = Format.Read(
            "a.txt",
            new byte[] { 0xFF, 0xFE }
                .Concat(Encoding.Unicode.GetBytes("Hello"))
                .ToArray(),
            ArticleReadOptions.Default
        );
        Format
            .Write(article, _ => new InlineText("Ñandú"))
            .ShouldBe([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Ñandú")]);
    }

    [Fact]
    public void Write_TranslationWithLineEnds_StaysOnItsLine() =>
        Write(Read("Hello\nWorld\n"), t => t + "\r\nx").ShouldBe("Hello x\nWorld x\n");

    private const string Wrapped =
        "The ministers met on Tuesday to discuss the price of\r\ngrain, which has risen for three months in a "
        + "row, and\r\n"
        + "agreed on nothing.\r\n\r\nThey will meet in Havana in a month, in the long-\r\nawaited session of the "
        + "council.\r\n";

    private static Article Read(string text) =>
        Format.Read("a.txt", Encoding.UTF8.GetBytes(text), ArticleReadOptions.Default);

    private static string Write(Article article, Func<string, string> translate) =>
        Encoding.UTF8.GetString(Format.Write(article, b => new InlineText(translate(b.Source.Text))));

    private static ArticleFormatException Error(byte[] bytes) =>
        Should.Throw<ArticleFormatException>(() => Format.Read("a.txt", bytes, ArticleReadOptions.Default));

    private static IEnumerable<string> Texts(Article article, BlockRole role) =>
        article.Blocks.Where(b => b.Role == role).Select(b => b.Source.Text);
}
