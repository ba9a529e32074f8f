using Localization.Editions.Docx;
using Localization.Editions.Epub;
using Localization.Editions.Html;
using Localization.Editions.Reading;

namespace Localization.Editions.Tests.Validation;

/// <summary>What is written is valid by those who know: the Nu Html Checker, EPUBCheck, and a word processor that opens
/// it.</summary>
public sealed class ValidatorTests
{
    // A validator runs for seconds: the optimizing compiler and the parallel collector cost more than they save.
    private static readonly string[] QuickStart = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"];

    [Fact]
    public void Write_Pages_AreValidHtml()
    {
        var checker = Tool.Needed(
            Path.GetFullPath(
                Repository.Path(
                    "tests",
                    "Localization.Editions.Tests",
                    "..",
                    ".tools",
                    "node_modules",
                    "vnu-jar",
                    "build",
                    "dist",
                    "vnu.jar"
                )
            ),
            "The Nu Html Checker"
        );
        var folder = Tool.Folder();
        foreach (var article in Articles)
        {
            File.WriteAllBytes(
                Path.Combine(folder, $"{article.Article.Name}.bilingual.html"),
                Localizers.Bilingual.Write(article)
            );
            File.WriteAllBytes(
                Path.Combine(folder, $"{article.Article.Name}.page.html"),
                new ReadingHtmlEdition(Localizers.Labels, Branding.Default).Write(article)
            );
        }

        File.WriteAllBytes(
            Path.Combine(folder, "index.html"),
            new BatchIndexEdition(Localizers.Labels).Write([.. Articles.Select(a => BatchArticle.Of(a, []))])
        );
        var (code, said) = Tool.Run(
            Tool.Program("java"),
            [.. QuickStart, "-jar", checker, "--errors-only", .. Directory.GetFiles(folder, "*.html")]
        );
        said.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    [Fact]
    public void Write_Books_AreValidEpub()
    {
        var checker = Tool.Needed("/usr/share/java/epubcheck.jar", "EPUBCheck");
        var edition = new EpubEdition(Localizers.Labels);
        var folder = Tool.Folder();
        var books = Articles.Select(a => (ArticleTitles.Target(a), edition.Write(a))).ToList();
        // The book of the batch holds what the book of an article holds.
        if (Cases.Thorough)
            File.WriteAllBytes(Path.Combine(folder, "oil.epub"), edition.Write(SampleArticles.Oil()));
        File.WriteAllBytes(
            Path.Combine(folder, "hostile.epub"),
            edition.Write(HostileArticles.Of("<b>&amp; \"x\" ]]>\u0007"))
        );
        File.WriteAllBytes(
            Path.Combine(folder, "batch.epub"),
            edition.WriteBatch(LanguageTag.Parse("es"), "", books, new DateOnly(2025, 11, 3))
        );
        foreach (var book in Directory.GetFiles(folder, "*.epub"))
        {
            var (code, said) = Tool.Run(Tool.Program("java"), [.. QuickStart, "-jar", checker, book]);
            said.ShouldContain("No errors or warnings detected.", customMessage: said);
            code.ShouldBe(0);
        }
    }

    [Fact]
    public void Write_Docx_OpensInAWordProcessor()
    {
        var office = Tool.Program("soffice");
        var folder = Tool.Folder();
        File.WriteAllBytes(
            Path.Combine(folder, "oil.docx"),
            new DocxEdition(Localizers.Labels, Localizers.Issues).Write(SampleArticles.Oil())
        );
        Tool.Run(
            office,
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            Path.Combine(folder, "oil.docx")
        );
        var (_, text) = Tool.Run(Tool.Program("pdftotext"), "-layout", Path.Combine(folder, "oil.pdf"), "-");
        text.ShouldContain("780.000");
        text.ShouldContain("Español");
    }

    private static TranslatedArticle[] Articles => [SampleArticles.Moscow(), SampleArticles.Oil()];
}
