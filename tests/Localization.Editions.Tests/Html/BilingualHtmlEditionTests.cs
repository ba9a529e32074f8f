using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Localization.Editions.Html;

namespace Localization.Editions.Tests;

public sealed partial class BilingualHtmlEditionTests
{
    private static readonly string[] Allowed =
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "section",
        "div",
        "p",
        "span",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "nav",
        "button",
        "script",
        "table",
        "tbody",
        "tr",
        "th",
        "td",
        "ul",
        "li",
        "dl",
        "dt",
        "dd",
        "b",
        "time",
        "a",
        "em",
        "strong",
        "s",
        "sub",
        "sup",
        "code",
        "br",
        "pre",
        "img",
    ];

    private static readonly IHtmlDocument Moscow = Parse(SampleArticles.Moscow());

    [Fact]
    public void Write_SeedArticle_MatchesGoldenPage() =>
        Golden.ShouldBe(Localizers.Bilingual.Write(SampleArticles.Moscow()), "moscow.bilingual.html");

    [Fact]
    public void Write_MarkdownArticle_MatchesGoldenPage() =>
        Golden.ShouldBe(Localizers.Bilingual.Write(SampleArticles.Oil()), "oil.bilingual.html");

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public void Write_AnyInterfaceLanguage_GivesTheSameBytes(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            Golden.ShouldBe(Localizers.Bilingual.Write(SampleArticles.Moscow()), "moscow.bilingual.html");
            CultureInfo.CurrentUICulture.Name.ShouldBe(language);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Write_Article_PairsEverySegment()
    {
        var sources = Moscow.QuerySelectorAll("main .source .seg");
        var targets = Moscow.QuerySelectorAll("main .target .seg");
        sources.Length.ShouldBe(SampleArticles.Moscow().Segments.Length);
        targets.Select(t => t.Id).ShouldBe(sources.Select(s => "t" + s.Id![1..]));
        foreach (var (source, target) in sources.Zip(targets))
        {
            source.Closest(".row").ShouldBe(target.Closest(".row"));
            source.ClassList.Single(c => IsPair(c)).ShouldBe(target.ClassList.Single(c => IsPair(c)));
            Moscow
                .QuerySelector("style")!
                .TextContent.ShouldContain($".{source.ClassList.Single(c => IsPair(c))}:hover");
        }
    }

    [Fact]
    public void Write_Article_NamesItsLanguages()
    {
        Moscow.DocumentElement.GetAttribute("lang").ShouldBe("en");
        Moscow.QuerySelectorAll("main .source").ShouldAllBe(e => e.GetAttribute("lang") == "en");
        Moscow.QuerySelectorAll("main .target").ShouldAllBe(e => e.GetAttribute("lang") == "es");
        Moscow.QuerySelector(".titles .source .by")!.TextContent.ShouldBe("By Albert RiveraSunday, November 2, 2025");
        Moscow
            .QuerySelector(".titles .target .by")!
            .TextContent.ShouldBe("Por Albert Riveradomingo, 2 de noviembre de 2025");
    }

    [Fact]
    public void Write_Article_RefersOnlyToWhatIsThere()
    {
        var ids = Moscow.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        ids.ShouldBeUnique();
        Moscow
            .QuerySelectorAll("[aria-describedby]")
            .SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' '))
            .ShouldAllBe(id => ids.Contains(id));
    }

    [Fact]
    public void Write_Terms_AreMarkedOnBothSides()
    {
        var missing = Moscow.QuerySelector("main .source .term.missing")!;
        missing.TextContent.ShouldBe("Kremlin");
        missing
            .GetAttribute("title")
            .ShouldBe("Kremlin → Kremlin · kept as it is · missing in the translation · en-es.csv:12");
        Moscow.QuerySelectorAll("main .target .term.missing").ShouldBeEmpty();
        Moscow.QuerySelector("main .target .term.repaired")!.TextContent.ShouldBe("Rostec");
        Moscow.QuerySelectorAll("main .target .term").Select(e => e.TextContent).ShouldContain("Moscú");
    }

    [Fact]
    public void Write_Issues_AreSaidInBothLanguages()
    {
        var row = Moscow.QuerySelector("main .target .seg.error")!.Closest(".row")!;
        row.QuerySelector(".source .notes .error")!
            .TextContent.ShouldContain("Error The term \"Kremlin\" should be \"Kremlin\" here and is missing.");
        row.QuerySelector(".target .notes .error")!
            .TextContent.ShouldContain("Error El término «Kremlin» debería ser aquí «Kremlin» y falta.");
    }

    [Fact]
    public void Write_MarkdownCodes_BecomeFormatting()
    {
        var page = Parse(SampleArticles.Oil());
        page.QuerySelector("main .target strong")!.TextContent.ShouldBe("780.000 barriles diarios");
        page.QuerySelector("main .target a")!.GetAttribute("href").ShouldBe("https://example.org/jose-terminal");
        page.QuerySelectorAll("main .target table tr").Length.ShouldBe(5);
        page.QuerySelectorAll("main .target table tr")[1].QuerySelectorAll("td.figure").Length.ShouldBe(3);
        page.QuerySelectorAll("main .source .marker")
            .Select(m => m.TextContent)
            .ShouldBe(["•", "•", "•", "1.", "2.", "3.", "1"]);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" java\nscript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    [InlineData("\\\\host\\x")]
    [InlineData("")]
    public void Write_LinkThatRunsAProgramOrReadsFiles_IsNoLink(string address)
    {
        var page = Parse(LinkTo(address));
        page.QuerySelectorAll("main a").ShouldBeEmpty();
        page.QuerySelectorAll("main .link").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("//example.org/x", "https://example.org/x")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("../guide/x.html#part", "../guide/x.html#part")]
    [InlineData("/about", "/about")]
    [InlineData("#part", "#part")]
    public void Write_Link_LeadsWhereTheSourceLeads(string address, string href) =>
        Parse(LinkTo(address)).QuerySelector("main .target a")!.GetAttribute("href").ShouldBe(href);

    private static TranslatedArticle LinkTo(string address) =>
        HostileArticles.Of(
            "word",
            new InlineCode(0, InlineCodeKind.Start, "1", "[") { Type = InlineCodeType.Link, Address = address },
            new InlineCode(4, InlineCodeKind.End, "1", "](x)") { Type = InlineCodeType.Link }
        );

    [Fact]
    public void Write_Article_NeedsNothingFromElsewhere()
    {
        ShouldBeHarmless(Moscow);
        var styles = Moscow.QuerySelector("style")!.TextContent;
        styles.ShouldNotContain("url(");
        styles.ShouldNotContain("@import");
        var hash = Hash(styles);
        Moscow
            .QuerySelector("meta[http-equiv]")!
            .GetAttribute("content")
            .ShouldBe(
                $"default-src 'none'; style-src 'sha256-{hash}'; script-src "
                    + $"'sha256-{Hash(Moscow.QuerySelector("body > script")!.TextContent)}'; base-uri 'none'; "
                    + $"form-action 'none'"
            );
    }

    [Fact]
    public void Write_Article_TellsMachinesWhatTranslatesWhat()
    {
        var data = JsonDocument
            .Parse(Moscow.QuerySelector("script[type='application/ld+json']")!.TextContent)
            .RootElement;
        data.GetProperty("inLanguage").GetString().ShouldBe("en");
        data.GetProperty("datePublished").GetString().ShouldBe("2025-11-02");
        data.GetProperty("workTranslation").GetProperty("inLanguage").GetString().ShouldBe("es");
        data.GetProperty("workTranslation").GetProperty("headline").GetString()!.ShouldStartWith("Moscú");
        Moscow.QuerySelector("meta[property='og:locale:alternate']")!.GetAttribute("content").ShouldBe("es");
    }

    [Fact]
    public void Write_HouseThatSaysHowItLooks_LooksSo()
    {
        var branding = new Branding
        {
            Logo = "The Daily & Co",
            Address = new Uri("https://example.org/es/"),
            Colors = ImmutableDictionary<string, string>.Empty.Add("accent", "#004466"),
        };
        var page = new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(
                new BilingualHtmlEdition(Localizers.Labels, Localizers.Issues, branding).Write(SampleArticles.Moscow())
            )
        );
        page.QuerySelector(".logo")!.TextContent.ShouldBe("The Daily & Co");
        page.QuerySelector("style")!.TextContent.ShouldContain(":root { --accent: #004466; }");
        page.QuerySelector("link[hreflang=es]")!
            .GetAttribute("href")
            .ShouldBe("https://example.org/es/moscow-steps-into-caribbean-crisis/");
    }

    [Theory]
    [InlineData("accent", "red; } body { display: none")]
    [InlineData("other", "#fff")]
    public void Validate_ColourThatIsNone_SaysSo(string name, string value) =>
        Should
            .Throw<SettingsException>(() =>
                new Branding { Colors = ImmutableDictionary<string, string>.Empty.Add(name, value) }.Validate()
            )
            .Code.ShouldBe("branding-color");

    [Fact]
    public void Write_ArticleWithoutSegments_IsAPage()
    {
        var article = SampleArticles.Moscow() with { Segments = [] };
        Parse(article).QuerySelectorAll("main .row").ShouldBeEmpty();
    }

    private static Gen<string> Any(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static bool IsPair(string name) => name.Length > 1 && name[0] == 'p' && char.IsDigit(name[1]);

    private static string Visible(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) && c != '\uFFFD' && !char.IsSurrogate(c)));

    private static void ShouldBeHarmless(IHtmlDocument page)
    {
        // One script, this project's own; what an article says stands in data that a parser of JSON takes.
        var scripts = page.QuerySelectorAll("script");
        scripts.Length.ShouldBe(2);
        JsonDocument.Parse(scripts[0].TextContent).RootElement.GetProperty("@type").GetString().ShouldBe("NewsArticle");
        scripts[1].TextContent.ShouldBe(Page.Resource("bilingual.js"));

        page.All.Select(e => e.LocalName).Distinct().ShouldBeSubsetOf(Allowed);
        foreach (var attribute in page.All.SelectMany(e => e.Attributes))
        {
            attribute.Name.StartsWith("on", StringComparison.Ordinal).ShouldBeFalse(attribute.Name);
            if (attribute.Name is "href" or "src")
                attribute.Value.ShouldMatch("^(?:https?://|(?![A-Za-z][A-Za-z0-9+.-]*:))");
            attribute.Name.ShouldNotBe("style");
        }
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IHtmlDocument Parse(TranslatedArticle article) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Localizers.Bilingual.Write(article)));
}
