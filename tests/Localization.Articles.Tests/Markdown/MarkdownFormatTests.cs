using System.Text;
using Localization.Articles.Markdown;

namespace Localization.Articles.Tests;

public sealed class MarkdownFormatTests
{
    private static readonly MarkdownFormat Format = new();
    private static readonly Article Seed = new ArticleFormats().Read(
        Repository.Seed("venezuela-oil-exports-explained.md")
    );

    [Fact]
    public void Read_Seed_KnowsTheArticle() =>
        Seed.Metadata.ShouldBe(
            new ArticleMetadata
            {
                Title = "Venezuela's Oil Exports, Explained: Where the Barrels Go",
                Author = "Marta Quintero",
                Published = new DateOnly(2025, 11, 3),
            }
        );

    [Fact]
    public void Read_Seed_FindsTheRoles()
    {
        Seed.Blocks.Take(5)
            .Select(b => b.Role)
            .ShouldBe([
                BlockRole.Headline,
                BlockRole.Metadata,
                BlockRole.Headline,
                BlockRole.Byline,
                BlockRole.Paragraph,
            ]);
        Seed.Blocks.Count(b => b.Role == BlockRole.Heading).ShouldBe(3);
        Seed.Blocks.Count(b => b.Role == BlockRole.ListItem).ShouldBe(6);
        Seed.Blocks.Count(b => b.Role == BlockRole.TableCell).ShouldBe(20);
        Seed.Blocks.Count(b => b.Role == BlockRole.Quotation).ShouldBe(1);
        Seed.Blocks[^1].Role.ShouldBe(BlockRole.Copyright);
    }

    // The parser makes an element of every mark. With an atom for each, these took 390 and 310 bytes a character.
    [Theory]
    [InlineData("[]", 250)]
    [InlineData("[a](b) ", 260)]
    public void Read_ParagraphOfMarks_TakesLittleMemory(string mark, int most)
    {
        const int Length = 200_000;
        var content = Encoding.UTF8.GetBytes("a " + string.Concat(Enumerable.Repeat(mark, Length / mark.Length)));
        Format.Read("a.md", content, new ArticleReadOptions());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var article = Format.Read("a.md", content, new ArticleReadOptions());
        ((GC.GetAllocatedBytesForCurrentThread() - before) / Length).ShouldBeLessThan(most);
        article.Blocks.ShouldHaveSingleItem().Source.Text[0].ShouldBe('a');
    }

    [Fact]
    public void Read_InlineMarkup_BecomesCodes()
    {
        var text = Only("A **bold *and* so** [link](http://a.b/t) `code` <b>x</b> ~~y~~.\n").Source;
        text.Text.ShouldBe("A bold and so link  x y.");
        text.Codes.Select(c => (c.Kind, c.Id, c.Data))
            .ShouldBe([
                (InlineCodeKind.Start, "1", "**"),
                (InlineCodeKind.Start, "2", "*"),
                (InlineCodeKind.End, "2", "*"),
                (InlineCodeKind.End, "1", "**"),
                (InlineCodeKind.Start, "3", "["),
                (InlineCodeKind.End, "3", "](http://a.b/t)"),
                (InlineCodeKind.Placeholder, "4", "`code`"),
                (InlineCodeKind.Start, "5", "<b>"),
                (InlineCodeKind.End, "5", "</b>"),
                (InlineCodeKind.Start, "6", "~~"),
                (InlineCodeKind.End, "6", "~~"),
            ]);
    }

    [Theory]
    [InlineData("AT&amp;T \\*not\\* &eacute;\n", "AT&T *not* é")]
    [InlineData("one\ntwo\n", "one two")]
    [InlineData("> one\n> two\n", "one two")]
    [InlineData("- [ ] a task\n", "a task")]
    [InlineData("![A ship in port](ship.jpg)\n", "A ship in port")]
    [InlineData("An open [bracket\n", "An open [bracket")]
    public void Read_Block_GivesCleanText(string document, string text) => Only(document).Source.Text.ShouldBe(text);

    [Theory]
    [InlineData("```\ncode\n```\n\ntext\n")]
    [InlineData("    code\n\ntext\n")]
    [InlineData("[ref]: http://a.b\n\ntext\n")]
    [InlineData("+++\nslug = \"toml\"\n+++\n\ntext\n")]
    [InlineData("---\nlayout: post\ntags: [a, b]\n---\n\ntext\n")]
    public void Read_WhatIsNotProse_IsLeftAlone(string document)
    {
        Only(document).Source.Text.ShouldBe("text");
        Write(document, _ => "TEXTO").ShouldBe(document.Replace("text", "TEXTO", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Translation_ChangesTheTextAlone() =>
        Write(
                "---\ntitle: 'It''s here' # ours\ndate: 2025-11-03\n---\n\n# It's here #\n\n* one\n* two\n\n| "
                    + "e | f |\n|--:|---|\n| c | d |\n",
                t =>
                    t switch
                    {
                        "It's here" => "Ya está: aquí",
                        "d" => "x|y",
                        _ => t + "!",
                    }
            )
            .ShouldBe(
                "---\ntitle: 'Ya está: aquí' # ours\ndate: 2025-11-03\n---\n\n# Ya está: aquí #\n\n* one!\n* "
                    + "two!\n\n| e! | f!   |\n|---:|------|\n| c! | x\\|y |\n"
            );

    [Fact]
    public void Write_ShortcutReference_KeepsItsLabel()
    {
        var article = Read("See [the report] now.\n\n[the report]: http://a.b\n");
        var source = article.Blocks[0].Source;
        var target = new InlineText(
            "Vea el informe ya.",
            [source.Codes[0] with { Position = 4 }, source.Codes[1] with { Position = 14 }]
        );
        Encoding
            .UTF8.GetString(Format.Write(article, _ => target))
            .ShouldBe("Vea [el informe][the report] ya.\n\n[the report]: http://a.b\n");
    }

    [Fact]
    public void Write_BlanksInsideEmphasis_MoveOutside()
    {
        var article = Read("A **big** ship\n");
        var source = article.Blocks[0].Source;
        var target = new InlineText(
            "Un barco grande ya",
            [source.Codes[0] with { Position = 8 }, source.Codes[1] with { Position = 16 }]
        );
        Encoding.UTF8.GetString(Format.Write(article, _ => target)).ShouldBe("Un barco **grande** ya\n");
    }

    [Fact]
    public void Write_AlignedTable_MovesItsBars() =>
        Write(
                "| Place | Share |\n|-------|------:|\n| Cuba  |   1.5 |\n|       | **2** |\n",
                t =>
                    t switch
                    {
                        "Place" => "Destino",
                        "Share" => "Cuota",
                        _ => t,
                    }
            )
            .ShouldBe(
                "| Destino | Cuota |\n|---------|------:|\n| Cuba    |   1.5 |\n|         | **2** |\n".Replace(
                    "**2**",
                    "2    ",
                    StringComparison.Ordinal
                )
            );

    [Fact]
    public void Write_WrappedParagraph_IsWrappedAlike() =>
        Write(
                "> The ministers of agriculture met again on Tuesday\r\n> and they agreed on the price of "
                    + "grain - at last.\r\n",
                _ =>
                    "Los ministros de Agricultura volvieron a reunirse el martes y acordaron el precio del "
                    + "grano - al fin."
            )
            .ShouldBe(
                "> Los ministros de Agricultura volvieron a reunirse\r\n> el martes y acordaron el precio del "
                    + "grano - al\r\n> fin.\r\n"
            );

    [Fact]
    public void Read_ImageOverItsCaption_IsTwoBlocks()
    {
        var article = Read("Text before it.\n\n![A port](p.jpg)\n*Ships in the port*\n");
        article
            .Blocks.Select(b => (b.Role, b.Source.Text))
            .ShouldBe([
                (BlockRole.Paragraph, "Text before it."),
                (BlockRole.Caption, "A port"),
                (BlockRole.Caption, "Ships in the port"),
            ]);
        Encoding
            .UTF8.GetString(Format.Write(article, b => b.Source.Replace(0, 1, "_")))
            .ShouldBe("\\_ext before it.\n\n![\\_ port](p.jpg)\n*\\_hips in the port*\n");
    }

    [Theory]
    [InlineData("A + B = C, 5 * 4 < 30, snake_case & Co. [sic] ~10")]
    [InlineData("«Hola» — ¿qué tal? (bien) 100% #hashtag @name")]
    public void Write_HarmlessCharacters_AreNotEscaped(string text) =>
        Write("x\n", _ => text).Replace("\\~", "~", StringComparison.Ordinal).ShouldBe(text + "\n");

    [Fact]
    public void Read_NestedTooDeeply_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() => Read(new string('>', 5_000) + " text"))
            .Code.ShouldBe("article-nested");

    [Fact]
    public void Read_OnlyCode_SaysThereIsNothing() =>
        Should.Throw<ArticleFormatException>(() => Read("```\ncode\n```\n")).Code.ShouldBe("article-empty");

    private static Article Read(string document) =>
        Format.Read("a.md", Encoding.UTF8.GetBytes(document), ArticleReadOptions.Default);

    private static Block Only(string document) =>
        Read(document).Blocks.Where(b => b.IsTranslatable).ShouldHaveSingleItem();

    private static string Write(string document, Func<string, string> translate)
    {
        var article = Read(document);
        return Encoding.UTF8.GetString(Format.Write(article, b => new InlineText(translate(b.Source.Text))));
    }
}
