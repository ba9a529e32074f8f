using System.Text;
using System.Xml.Linq;
using CsCheck;
using Localization.Articles.Feeds;

namespace Localization.Articles.Tests.Feeds;

public sealed class FeedFormatTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>Harbor News</title>
            <link>https://example.org/</link>
            <language>en-us</language>
            <item>
              <title>Port &amp; city at odds</title>
              <guid>https://example.org/1</guid>
              <pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate>
              <description>&lt;p&gt;The &lt;b&gt;port&lt;/b&gt; is closed &amp;amp; sealed.&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>It opens <a href="https://example.org/x?a=1&amp;b=2">on Monday</a>.</p><p>Or later.</p>]]></content:encoded>
              <media:content url="a.jpg"><media:description>The quay</media:description></media:content>
            </item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <title>Harbor News</title>
          <entry>
            <title type="html">A &lt;i&gt;new&lt;/i&gt; quay</title>
            <summary>Ships &lt; boats, says the mayor.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>quay</b> is new.</p></div></content>
            <author><name>Ana Brown</name></author>
          </entry>
        </feed>
        """;

    [Fact]
    public void Write_Rss_ChangesTextAndLanguageAlone() =>
        Shouted(Rss, "a.rss")
            .ShouldBe(
                Rss.Replace("Harbor News", "HARBOR NEWS", StringComparison.Ordinal)
                    .Replace("en-us", "es", StringComparison.Ordinal)
                    .Replace("Port &amp; city at odds", "PORT &amp; CITY AT ODDS", StringComparison.Ordinal)
                    .Replace(
                        "The &lt;b&gt;port&lt;/b&gt; is closed &amp;amp; sealed.",
                        "THE &lt;b&gt;PORT&lt;/b&gt; IS CLOSED &amp;amp; SEALED.",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "It opens <a href=\"https://example.org/x?a=1&amp;b=2\">on Monday</a>.",
                        "IT OPENS <a href=\"https://example.org/x?a=1&amp;b=2\">ON MONDAY</a>.",
                        StringComparison.Ordinal
                    )
                    .Replace("Or later.", "OR LATER.", StringComparison.Ordinal)
                    .Replace("The quay", "THE QUAY", StringComparison.Ordinal)
            );

    [Fact]
    public void Write_Atom_ChangesTextAndLanguageAlone() =>
        Shouted(Atom, "a.atom")
            .ShouldBe(
                Atom.Replace("xml:lang=\"en\"", "xml:lang=\"es\"", StringComparison.Ordinal)
                    .Replace("Harbor News", "HARBOR NEWS", StringComparison.Ordinal)
                    .Replace("A &lt;i&gt;new&lt;/i&gt; quay", "A &lt;i&gt;NEW&lt;/i&gt; QUAY", StringComparison.Ordinal)
                    .Replace(
                        "Ships &lt; boats, says the mayor.",
                        "SHIPS &lt; BOATS, SAYS THE MAYOR.",
                        StringComparison.Ordinal
                    )
                    .Replace("The <b>quay</b> is new.", "THE <b>QUAY</b> IS NEW.", StringComparison.Ordinal)
            );

    [Fact]
    public void Read_Item_HasRoles() =>
        Read(Rss, "a.rss")
            .Blocks.Select(b => b.Role)
            .ShouldBe([
                BlockRole.Headline,
                BlockRole.Heading,
                BlockRole.Paragraph,
                BlockRole.Paragraph,
                BlockRole.Paragraph,
                BlockRole.Paragraph,
            ]);

    [Theory]
    [InlineData("<a/>", "article-xml-kind")]
    [InlineData("<rss><title>a</rss>", "article-xml")]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><title>&a;</title></rss>",
        "article-xml-dtd"
    )]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><rss><title>&b;</title></rss>",
        "article-xml-dtd"
    )]
    [InlineData("<rss><channel/></rss>", "article-empty")]
    public void Read_Broken_SaysWhy(string xml, string code) =>
        Should.Throw<ArticleFormatException>(() => Read(xml, "a.xml")).Code.ShouldBe(code);

    [Fact]
    public void Read_TenThousandNestedElements_IsRefused() =>
        Should
            .Throw<ArticleFormatException>(() =>
                Read(
                    "<rss>"
                        + string.Concat(Enumerable.Repeat("<a>", 10_000))
                        + string.Concat(Enumerable.Repeat("</a>", 10_000))
                        + "</rss>",
                    "a.xml"
                )
            )
            .Code.ShouldBe("article-deep");

    [Fact]
    public void Write_AnyTranslation_IsWellFormedAndSaysIt() =>
        Gen.Select(HostileText.Documents, Gen.Bool)
            .Sample(
                (text, isData) =>
                {
                    text = new string([.. text.Where(c => c >= ' ' && c < '\uD800')]);
                    var xml = $"<rss><title>{(isData ? "<![CDATA[word]]>" : "word")}</title></rss>";
                    var article = Read(xml, "a.xml");
                    var written = new FeedFormat().Write(article, _ => new InlineText(text));
                    XDocument
                        .Parse(Encoding.UTF8.GetString(written), LoadOptions.PreserveWhitespace)
                        .Root!.Element("title")!
                        .Value.ShouldBe(text == "word" ? "word" : text);
                },
                iter: Cases.Of(200, 2_000)
            );

    private static Article Read(string xml, string path) =>
        new FeedFormat().Read(path, Encoding.UTF8.GetBytes(xml), ArticleReadOptions.Default);

    private static string Shouted(string xml, string path)
    {
        var article = Read(xml, path);
        Encoding.UTF8.GetString(new FeedFormat().Write(article, b => b.Source)).ShouldBe(xml);
        return Encoding.UTF8.GetString(
            new FeedFormat().Write(
                article,
                b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes),
                LanguageTag.Parse("es")
            )
        );
    }
}
