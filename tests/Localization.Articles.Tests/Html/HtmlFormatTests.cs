using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Localization.Articles.Html;

namespace Localization.Articles.Tests.Html;

public sealed class HtmlFormatTests
{
    private static readonly HtmlFormat Format = new();

    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head><title>Port shut &amp; sealed</title>
        <meta name="description" content="What happened at the port.">
        <meta property='og:title' content='It&#39;s shut'><meta name="viewport" content="width=device-width">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Port \"shut\"","url":"https://a.b/c","description":"No way in."}</script>
        <script>var a = "<p>no</p>";</script><style>p > b { color: red }</style></head>
        <body>
        <!-- no <p>comment</p> -->
        <h1>Port shut</h1>
        <p class="byline">By Ana Pérez</p>
        <p>The <b>port</b> of
           <a href="/x?a=1&amp;b=2" title="A place">Cartagena</a> is&nbsp;closed.</p>
        <figure><img src="a.jpg" alt="The empty quay"><figcaption>The quay on Monday</figcaption></figure>
        <ul><li>One</li><li>Two <code>npm install</code> steps</li></ul>
        <p translate="no">Do not touch</p>
        <p>Call <span class="notranslate">Rostec Ltd</span> now<br>or later.</p>
        <pre>raw  text</pre>
        <table><tr><td>Wheat</td><td>12.5</td></tr></table>
        <blockquote><p>We wait.</p></blockquote>
        </body></html>
        """;

    [Theory]
    [InlineData("<td><span><img src=a></span> Spain</td>", "Spain")]
    [InlineData("<td>In <a href=b><img src=a></a> Spain</td>", "In  Spain")]
    [InlineData("<td><b> Spain</b></td>", "Spain")]
    public void Read_SpaceAfterAPicture_IsText(string cell, string text) =>
        new HtmlFormat()
            .Read("a.html", Encoding.UTF8.GetBytes($"<table><tr>{cell}</table>"), ArticleReadOptions.Default)
            .Blocks.First(b => b.IsTranslatable)
            .Source.Text.ShouldBe(text);

    [Fact]
    public void Read_Page_FindsWhatPeopleReadAndItsRoles() =>
        Blocks(Page)
            .ShouldBe([
                "Metadata: Port shut & sealed",
                "Metadata: What happened at the port.",
                "Metadata: It's shut",
                "Metadata: Port \"shut\"",
                "Metadata: No way in.",
                "Headline: Port shut",
                "Byline: By Ana Pérez",
                "Paragraph: The port of Cartagena is\u00A0closed.",
                "Metadata: A place",
                "Caption: The empty quay",
                "Caption: The quay on Monday",
                "ListItem: One",
                "ListItem: Two  steps",
                "Paragraph: Call  now",
                "Paragraph: or later.",
                "TableCell: Wheat",
                "TableCell: 12.5",
                "Quotation: We wait.",
            ]);

    [Fact]
    public void Write_ElementInAnotherLanguage_StaysAsItIs()
    {
        var article = Read(
            "<html lang=\"en\"><body><p lang=\"en-GB\">He said <i lang=\"fr\">c'est la vie</i> again.</p><p "
                + "lang=\"es\">Adiós</p></body></html>"
        );
        Encoding
            .UTF8.GetString(Format.Write(article, b => Shouted(b.Source)))
            .ShouldBe(
                "<html lang=\"en\"><body><p lang=\"en-GB\">HE SAID <i lang=\"fr\">c'est la vie</i> "
                    + "AGAIN.</p><p lang=\"es\">Adiós</p></body></html>"
            );
    }

    [Theory]
    [InlineData("<title>Port shut | The Daily</title>", "<title>PORT SHUT | The Daily</title>")]
    [InlineData(
        "<title>Port shut – Mar y Tierra</title><meta property='og:site_name' content='Mar y Tierra'>",
        "<title>PORT SHUT – Mar y Tierra</title><meta property='og:site_name' content='Mar y Tierra'>"
    )]
    [InlineData(
        "<meta property='og:title' content='Port shut | A &amp; B'>",
        "<meta property='og:title' content='PORT SHUT | A &amp; B'>"
    )]
    public void Write_TitleWithTheSite_LeavesTheSite(string before, string after)
    {
        var article = Read(before + "<p>x1</p>");
        Encoding.UTF8.GetString(Format.Write(article, b => Shouted(b.Source))).ShouldBe(after + "<p>X1</p>");
    }

    [Fact]
    public void Write_Translated_ChangesTextAndLanguageAlone()
    {
        var article = Read(Page);
        var written = Encoding.UTF8.GetString(Format.Write(article, b => Shouted(b.Source), LanguageTag.Parse("es")));

        written.ShouldContain("<html lang=\"es\">");
        written.ShouldContain("<title>PORT SHUT &amp; SEALED</title>");
        written.ShouldContain("<meta property='og:title' content='IT&#39;S SHUT'>");
        written.ShouldContain(
            "\"headline\":\"PORT \\\"SHUT\\\"\",\"url\":\"https://a.b/c\",\"description\":\"NO WAY IN.\""
        );
        written.ShouldContain(
            "<p>THE <b>PORT</b> OF <a href=\"/x?a=1&amp;b=2\" title=\"A place\">CARTAGENA</a> IS&nbsp;CLOSED.</p>"
        );
        written.ShouldContain("<img src=\"a.jpg\" alt=\"THE EMPTY QUAY\">");
        written.ShouldContain("<li>TWO <code>npm install</code> STEPS</li>");
        written.ShouldContain("<p translate=\"no\">Do not touch</p>");
        written.ShouldContain("<p>CALL <span class=\"notranslate\">Rostec Ltd</span> NOW<br>OR LATER.</p>");
        written.ShouldContain("<!-- no <p>comment</p> -->");
        written.ShouldContain("var a = \"<p>no</p>\";</script><style>p > b { color: red }</style>");
        written.ShouldContain("<pre>raw  text</pre>");
    }

    [Theory]
    [InlineData("<p>One.<p>Two.", "Paragraph: One.|Paragraph: Two.")]
    [InlineData("Loose text <b>here", "Paragraph: Loose text here")]
    [InlineData("<p><b>a <i>b</b> c</i></p>", "Paragraph: a b c")]
    [InlineData("<p>1 < 2 and 3 > 2</p>", "Paragraph: 1 < 2 and 3 > 2")]
    [InlineData("<td>&nbsp;</td><td>x</td>", "TableCell: x")]
    [InlineData("<p title=\"Tip\">Text</p>", "Metadata: Tip|Paragraph: Text")]
    [InlineData("<h1>A</h1><h1>B</h1><h3>C</h3>", "Headline: A|Heading: B|Heading: C")]
    [InlineData("<p>&copy; 2025 The Paper</p>", "Copyright: © 2025 The Paper")]
    public void Read_Fragment_IsReadAsABrowserShowsIt(string html, string blocks) =>
        Blocks(html).ShouldBe(blocks.Split('|'));

    [Fact]
    public void Read_NothingToTranslate_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() => Read("<script>a</script><p translate=no>b</p>"))
            .Code.ShouldBe("article-empty");

    [Fact]
    public void Write_AnyTranslation_KeepsTheElementsOfThePage() =>
        Gen.String.Sample(
            text =>
            {
                // One line, and characters that UTF-8 can hold: what an engine's answer is by then.
                var clean = string.Concat(
                        Encoding
                            .UTF8.GetString(Encoding.UTF8.GetBytes(text))
                            .Select(c => char.IsWhiteSpace(c) || c is '\0' or '\uFEFF' ? ' ' : c)
                    )
                    .Trim();
                var article = Read(Page);
                var written = Encoding.UTF8.GetString(
                    Format.Write(article, b => b.Source.Replace(0, b.Source.Text.Length, clean))
                );
                Elements(written).ShouldBe(Elements(Page));
                var parsed = new HtmlParser().ParseDocument(written);
                parsed.QuerySelector("img")!.GetAttribute("alt").ShouldBe(clean);
            },
            iter: Cases.Of(200, 2_000)
        );

    [Fact]
    public void Read_AHundredThousandOpenElements_EndsSoon() =>
        Blocks(string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + "text").ShouldBe(["Paragraph: text"]);

    private static List<string> Elements(string html) =>
        [.. new HtmlParser().ParseDocument(html).All.Select(e => e.LocalName)];

    private static InlineText Shouted(InlineText text) => new(text.Text.ToUpperInvariant(), text.Codes);

    private static IEnumerable<string> Blocks(string html) =>
        Read(html).Blocks.Where(b => b.IsTranslatable).Select(b => $"{b.Role}: {b.Source.Text}");

    private static Article Read(string html) =>
        Format.Read("a.html", Encoding.UTF8.GetBytes(html), ArticleReadOptions.Default);
}
