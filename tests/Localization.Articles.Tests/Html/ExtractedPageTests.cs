using System.Text;
using Localization.Articles.Html;

namespace Localization.Articles.Tests.Html;

public sealed class ExtractedPageTests
{
    private const string Text =
        "The port of Cartagena has been closed since Monday, the harbour master said, and ships of more than "
        + "three countries wait outside. ";

    private static readonly string Page = $"""
        <!DOCTYPE html><html lang="en"><head><title>Port shut | Harbor News</title>
        <link rel="canonical" href="https://example.org/port"><meta property="og:site_name" content="Harbor News">
        <meta property="article:section" content="World"><meta property="article:published_time" content="2026-11-02T08:00:00Z">
        <meta name="author" content="Ana Brown"><meta property="og:image" content="https://example.org/quay.jpg">
        <script>alert(1)</script></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/sports">Sports</a></li></ul></nav><div class="ad">Buy now!</div>
        <main><article><h1>Port shut</h1>
        <figure><img src="https://example.org/quay.jpg" alt="Quay"><figcaption>The quay on Monday</figcaption></figure>
        <p onclick="alert(2)">{Text}{Text}</p><p>{Text}<a href="javascript:alert(3)">{Text}</a><a href="/more">More ships</a>, {Text}</p><p>{Text}{Text}</p><p>{Text}</p>
        </article></main><aside class="related"><h2>Read also</h2><a href="/a">Other news</a></aside><footer>About us</footer></body></html>
        """;

    [Fact]
    public void Read_NoisyPage_FindsTheArticle()
    {
        var article = Read(Page);
        article.Metadata.ShouldBe(
            new ArticleMetadata
            {
                Title = "Port shut",
                Author = "Ana Brown",
                Published = new DateOnly(2026, 11, 2),
                SiteName = "Harbor News",
                Address = new Uri("https://example.org/port"),
                Section = "World",
            }
        );
        var texts = article.Blocks.Select(b => b.Source.Text).ToList();
        texts.ShouldContain("World");
        texts.ShouldContain("Port shut");
        texts.ShouldContain("By Ana Brown");
        texts.ShouldContain("November 2, 2026");
        texts.ShouldContain("The quay on Monday");
        texts.Count(t => t.StartsWith("The port of Cartagena", StringComparison.Ordinal)).ShouldBe(4);
        texts.ShouldNotContain(t =>
            t.Contains("Sports") || t.Contains("Buy now") || t.Contains("Other news") || t.Contains("About us")
        );
    }

    [Fact]
    public void Write_ExtractedPage_HasItsAddressAndNothingThatRuns()
    {
        var article = Read(Page);
        var html = Encoding.UTF8.GetString(new HtmlFormat().Write(article, _ => null, LanguageTag.Parse("es")));
        html.ShouldContain("<html lang=\"es\">");
        html.ShouldContain("<link rel=\"canonical\" href=\"https://example.org/port\">");
        html.ShouldContain("href=\"https://example.org/more\"");
        html.ShouldNotContain("alert");
    }

    [Fact]
    public void Read_PageWithoutArticle_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() => Read("<html><body><nav><a href='/'>Home</a></nav></body></html>"))
            .Code.ShouldBe("article-extract");

    private static Article Read(string html) =>
        new HtmlFormat().Read("a.html", Encoding.UTF8.GetBytes(html), new ArticleReadOptions { Extract = true });
}
