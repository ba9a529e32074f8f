using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Localization.Editions.Epub;
using Localization.Editions.Packaging;
using Localization.Editions.Reading;

namespace Localization.Editions.Tests.Reading;

public sealed class ReadingEditionTests
{
    private static readonly ReadingHtmlEdition Edition = new(Localizers.Labels, Branding.Default);

    [Fact]
    public void Write_Article_MatchesGoldenPage() =>
        Golden.ShouldBe(Edition.Write(SampleArticles.Oil()), "oil.page.es.html");

    [Fact]
    public void Write_HeadlineThatIsSaidTwice_SaysItOnce() =>
        Parse(SampleArticles.Moscow()).QuerySelectorAll("h1").Length.ShouldBe(1);

    [Fact]
    public void Write_HostileText_StaysText() =>
        Gen.OneOf(Gen.String, Gen.Const("<script>alert(1)</script>"), Gen.Const("</style><img src=x onerror=alert(1)>"))
            .Where(t => t.Any(char.IsLetterOrDigit))
            .Sample(
                text =>
                {
                    var page = Parse(
                        HostileArticles.Of(
                            text,
                            new InlineCode(0, InlineCodeKind.Start, "1", "<a href='javascript:alert(1)' onclick=x>")
                            {
                                Type = InlineCodeType.Link,
                                Address = "javascript:alert(1)",
                            },
                            new InlineCode(0, InlineCodeKind.Placeholder, "2", "<script>alert(2)</script>")
                            {
                                Type = InlineCodeType.Image,
                                Address = "javascript:alert(1)",
                                Shown = "<script>alert(2)</script>",
                            }
                        )
                    );
                    page.QuerySelectorAll("img, iframe, object").ShouldBeEmpty();
                    page.QuerySelectorAll("script").ShouldAllBe(s => s.GetAttribute("type") == "application/ld+json");
                    page.All.SelectMany(e => e.Attributes)
                        .ShouldAllBe(a => !a.Name.StartsWith("on") && !a.Value.StartsWith("javascript:"));
                },
                iter: Cases.Of(100, 300)
            );

    [Fact]
    public void Write_Epub_IsTheSameEveryTimeAndHasItsParts()
    {
        var edition = new EpubEdition(Localizers.Labels);
        var book = edition.Write(SampleArticles.Oil());
        book.AsSpan().SequenceEqual(edition.Write(SampleArticles.Oil())).ShouldBeTrue();
        var parts = Package.Read(book);
        parts
            .Select(p => p.Name)
            .ShouldBe([
                "mimetype",
                "META-INF/container.xml",
                "EPUB/package.opf",
                "EPUB/contents.xhtml",
                "EPUB/book.css",
                "EPUB/a-venezuela-oil-exports-explained.xhtml",
            ]);
        Golden.ShouldBe(parts[2].Content, "oil.package.opf");
        Golden.ShouldBe(parts[5].Content, "oil.chapter.xhtml");
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(TranslatedArticle article) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Edition.Write(article)));
}
