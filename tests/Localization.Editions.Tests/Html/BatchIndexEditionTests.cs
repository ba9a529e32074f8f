using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Localization.Editions.Html;

namespace Localization.Editions.Tests;

public sealed class BatchIndexEditionTests
{
    private static readonly BatchIndexEdition Edition = new(Localizers.Labels);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Write_Batch_MatchesGoldenPage(string language) =>
        Golden.ShouldBe(Write(language, Batch()), $"index.{language}.html");

    [Fact]
    public void Write_Batch_SumsItsArticles()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Write("en", Batch())));
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        page.QuerySelectorAll("tbody tr").Select(r => r.ClassName).ShouldBe(["toreview", "ready", "failed"]);
        page.QuerySelector("tfoot .number")!
            .TextContent.ShouldBe(Batch().Sum(a => a.Words).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "./javascript%3Aalert%281%29")]
    [InlineData("my article/bilingual.html", "./my%20article/bilingual.html")]
    [InlineData("//example.org/x", "./example.org/x")]
    [InlineData("a\\b.html", "./a/b.html")]
    public void Write_Link_IsRelative(string path, string address)
    {
        var article = BatchArticle.Of(SampleArticles.Moscow(), [new EditionLink(EditionKind.Bilingual, path)]);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Write("en", [article])));
        page.QuerySelector("a")!.GetAttribute("href").ShouldBe(address);
    }

    [Fact]
    public void Write_HostileTitle_StaysText()
    {
        var page = new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(Write("en", [BatchArticle.Failed("<script>x</script>", "<img src=x onerror=y>")]))
        );
        page.QuerySelectorAll("img").ShouldBeEmpty();
        page.QuerySelectorAll("script").Select(e => e.TextContent).ShouldBe([Page.Resource("index.js")]);
        page.QuerySelector(".failure")!.TextContent.ShouldBe("<img src=x onerror=y>");
    }

    [Fact]
    public void Write_NoArticles_SaysSo() =>
        Encoding.UTF8.GetString(Write("es", [])).ShouldContain("No se tradujo ningún artículo.");

    private static BatchArticle[] Batch() =>
        [
            BatchArticle.Of(
                SampleArticles.Moscow(),
                [
                    new(EditionKind.Bilingual, "moscow-steps-into-caribbean-crisis/bilingual.html"),
                    new(
                        EditionKind.Translation,
                        "moscow-steps-into-caribbean-crisis/moscow-steps-into-caribbean-crisis.es.txt"
                    ),
                ]
            ),
            BatchArticle.Of(
                SampleArticles.Oil(),
                [
                    new(EditionKind.Bilingual, "venezuela-oil-exports-explained/bilingual.html"),
                    new(
                        EditionKind.Translation,
                        "venezuela-oil-exports-explained/venezuela-oil-exports-explained.es.md"
                    ),
                ]
            ),
            BatchArticle.Failed(
                "press-release.docx",
                "press-release.docx: no reader for '.docx' files. Known endings: .txt, .md."
            ),
        ];

    private static byte[] Write(string language, IReadOnlyList<BatchArticle> articles)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            return Edition.Write(articles);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
