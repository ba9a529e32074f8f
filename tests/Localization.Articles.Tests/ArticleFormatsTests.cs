using Localization.Articles.PlainText;

namespace Localization.Articles.Tests;

public sealed class ArticleFormatsTests
{
    private static readonly ArticleFormats Formats = new();

    [Theory]
    [InlineData("a/b.TXT", "Plain text")]
    [InlineData("b.md", "Markdown")]
    [InlineData("b.Markdown", "Markdown")]
    public void Find_KnownEnding_GivesItsFormat(string path, string name) =>
        Formats.Find(path).ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void Read_UnknownEnding_NamesTheKnown()
    {
        var error = Should.Throw<ArticleFormatException>(() => Formats.Read("a.pdf"));
        error.Code.ShouldBe("article-no-format");
        error.Arguments.ShouldBe([
            "a.pdf",
            ".pdf",
            ".txt, .text, .md, .markdown, .mdx, .qmd, .html, .htm, .xhtml, .json, .rss, .atom, .xml, .docx, .epub, "
                + ".xlf, .xliff, .sdlxliff, .mqxliff, .mxliff, .txlf",
        ]);
    }

    [Fact]
    public void Read_MissingFile_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() => Formats.Read(Repository.Seed("no-such-article.txt")))
            .Code.ShouldBe("article-missing");

    [Fact]
    public void Read_MissingFolder_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() => Formats.Read(Path.Combine("no-such-folder", "a.txt")))
            .Code.ShouldBe("article-missing");

    [Fact]
    public void Read_Folder_IsUnreadable()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "a.txt"));
        Should
            .Throw<ArticleFormatException>(() => Formats.Read(Path.Combine(folder, "a.txt")))
            .Code.ShouldBe("article-unreadable");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Read_LargeFile_IsRefused()
    {
        var error = Should.Throw<ArticleFormatException>(() =>
            Formats.Read(
                Repository.Seed("moscow-steps-into-caribbean-crisis.txt"),
                new ArticleReadOptions { MaxBytes = 100 }
            )
        );
        error.Code.ShouldBe("article-too-large");
        error.Arguments[2].ShouldBe(100L);
    }

    [Fact]
    public void Read_Seed_BearsTheNameOfItsFile()
    {
        var article = Formats.Read(Repository.Seed("grain-prices-weekly.txt"));
        (article.Name, article.Extension, article.Format).ShouldBe(("grain-prices-weekly", ".txt", "Plain text"));
        Formats.Of(article).ShouldBeOfType<PlainTextFormat>();
    }

    [Fact]
    public void FolderExtensions_LeaveOutWhatIsMoreOftenSomethingElse()
    {
        new ArticleFormats().FolderExtensions.ShouldNotContain(".json");
        new ArticleFormats().FolderExtensions.ShouldNotContain(".xml");
        new ArticleFormats().FolderExtensions.ShouldContain(".rss");
    }
}
