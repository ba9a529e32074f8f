using System.Text;
using Localization.Articles.Html;

namespace Localization.Articles.Tests.Html;

/// <summary>All that readers of a page see is translated, wherever it stands.</summary>
public sealed class HtmlReadersTextTests
{
    private static readonly HtmlFormat Format = new();

    [Theory]
    [InlineData(
        "<p>The <abbr title=\"gross\">GDP</abbr> <img alt=rain src=a></p>",
        "<p>THE <abbr title=\"GROSS\">GDP</abbr> <img alt=\"RAIN\" src=a></p>"
    )]
    [InlineData(
        "<input type=submit value='Send it'><input type=text value='x y'>",
        "<input type=submit value='SEND IT'><input type=text value='x y'>"
    )]
    [InlineData(
        "<select><optgroup label=\"Towns\"><option>Rain</option></optgroup></select>",
        "<select><optgroup label=\"TOWNS\"><option>RAIN</option></optgroup></select>"
    )]
    [InlineData(
        "<video src=a><track label=\"English words\"><p>No film here.</p></video>",
        "<video src=a><track label=\"ENGLISH WORDS\"><p>NO FILM HERE.</p></video>"
    )]
    [InlineData(
        "<table><tr><td>A</td><td>B+</td><td>Rain</td></tr></table>",
        "<table><tr><td>A</td><td>B+</td><td>RAIN</td></tr></table>"
    )]
    [InlineData(
        "<p>Rain</p><script type=\"application/ld+json\">{\"text\":\"It fell.\",\"name\":\"Ana\"}</script>",
        "<p>RAIN</p><script type=\"application/ld+json\">{\"text\":\"IT FELL.\",\"name\":\"Ana\"}</script>"
    )]
    [InlineData(
        "[caption id=\"a\" width='3']<img src=a alt=\"Rain\"> The rain fell[/caption]",
        "[caption id=\"a\" width='3']<img src=a alt=\"RAIN\"> THE RAIN FELL[/caption]"
    )]
    [InlineData(
        "It fell.\n\n[gallery ids=\"1,2\"]\n\nIt [button]now fell[/button] here. [embed]https://a.b/c[/embed]",
        "IT FELL.\n\n[gallery ids=\"1,2\"]\n\nIT [button]NOW FELL[/button] HERE. [embed]https://a.b/c[/embed]"
    )]
    [InlineData("<p>See [1] and [sic] and [a b].</p>", "<p>SEE [1] AND [SIC] AND [A B].</p>")]
    [InlineData("<pre>The ship left\n  and we sang</pre>", "<pre>THE SHIP LEFT\n  AND WE SANG</pre>")]
    [InlineData(
        "<p>Rain</p><pre>let a = 1;</pre><pre><code>The rain fell here</code></pre><pre class=\"code\">The rain "
            + "fell here</pre>",
        "<p>RAIN</p><pre>let a = 1;</pre><pre><code>The rain fell here</code></pre><pre class=\"code\">The rain "
            + "fell here</pre>"
    )]
    [InlineData(
        "<div translate=no>Rain <b translate=yes>falls</b></div>",
        "<div translate=no>Rain <b translate=yes>FALLS</b></div>"
    )]
    [InlineData(
        "<template><p>Rain</p></template><noscript>Snow</noscript>",
        "<template><p>RAIN</p></template><noscript>SNOW</noscript>"
    )]
    [InlineData(
        "<svg><title>Rain</title><text x=1>Snow</text><path d=\"M0\"/></svg>",
        "<svg><title>RAIN</title><text x=1>SNOW</text><path d=\"M0\"/></svg>"
    )]
    [InlineData(
        "<script type=\"application/ld+json\">{\"@graph\":[{\"articleBody\":\"Rain.\\n\\n"
            + "Snow.\",\"image\":{\"caption\":\"A cloud\",\"url\":\"rain\"}}]}</script>",
        "<script type=\"application/ld+json\">{\"@graph\":[{\"articleBody\":\"RAIN.\\n\\n"
            + "SNOW.\",\"image\":{\"caption\":\"A CLOUD\",\"url\":\"rain\"}}]}</script>"
    )]
    [InlineData(
        "<script type=\"application/ld+json\">{\"mainEntity\":[{\"@type\":\"Question\",\"name\":\"Rain?\"},"
            + "{\"@type\": \"Person\", \"name\": \"Ann\"}]}</script>",
        "<script type=\"application/ld+json\">{\"mainEntity\":[{\"@type\":\"Question\",\"name\":\"RAIN?\"},"
            + "{\"@type\": \"Person\", \"name\": \"Ann\"}]}</script>"
    )]
    [InlineData(
        "<div aria-placeholder=\"rain\" aria-valuetext=\"snow\" aria-roledescription=\"hail\">Wind</div>",
        "<div aria-placeholder=\"RAIN\" aria-valuetext=\"SNOW\" aria-roledescription=\"HAIL\">WIND</div>"
    )]
    public void Write_Page_TranslatesWhatReadersSee(string html, string expected)
    {
        var article = Format.Read("a.html", Encoding.UTF8.GetBytes(html), new());
        Encoding.UTF8.GetString(Format.Write(article, b => b.Source)).ShouldBe(html);
        Encoding
            .UTF8.GetString(
                Format.Write(article, b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes))
            )
            .ShouldBe(expected);
    }

    [Fact]
    public void Write_AttributeOfAnUnchangedSentence_IsTranslatedAlone()
    {
        const string Html = "<p>GDP  &eacute; <img src=a alt=\"rain\"> here</p>";
        var article = Format.Read("a.html", Encoding.UTF8.GetBytes(Html), new());
        Encoding
            .UTF8.GetString(
                Format.Write(article, b => b.Role == BlockRole.Caption ? new InlineText("lluvia") : b.Source)
            )
            .ShouldBe("<p>GDP  &eacute; <img src=a alt=\"lluvia\"> here</p>");
    }

    [Fact]
    public void Write_Language_IsSetWhereverThePageSaysIt()
    {
        const string Html =
            "<html lang=\"en-US\" xml:lang=\"en-US\"><meta property=\"og:locale\" content=\"en_US\">"
            + "<meta http-equiv=\"content-language\" content=\"en\">"
            + "<script type=\"application/ld+json\">{\"inLanguage\":\"en-US\"}</script><article lang=\"en\">"
            + "Rain</article>"
            + "<p lang=\"fr\">Pluie</p></html>";
        var article = Format.Read("a.html", Encoding.UTF8.GetBytes(Html), new());
        Encoding
            .UTF8.GetString(Format.Write(article, b => b.Source, LanguageTag.Parse("es-MX")))
            .ShouldBe(
                Html.Replace("en-US", "es-MX", StringComparison.Ordinal)
                    .Replace("en_US", "es_MX", StringComparison.Ordinal)
                    .Replace("\"en\"", "\"es-MX\"", StringComparison.Ordinal)
            );
    }

    /// <summary>Each block is a sentence of its own, and what is around it is left out of it.</summary>
    [Theory]
    [InlineData("It fell.\n\nSnow <b>too</b>.", "It fell.|Snow <b>too</b>.")]
    [InlineData("Rain fell\n\n on <b>us</b>.", "Rain fell on <b>us</b>.")]
    [InlineData("<html><body>Rain\n\nSnow</body></html>", "Rain Snow")]
    [InlineData("<p>Rain\n\nSnow</p>", "Rain Snow")]
    [InlineData("<p><i class=a></i> Rain <b>fell</b> <i></i></p>", "Rain <b>fell</b>")]
    [InlineData("<td><span><img src=a alt=\"\"></span>&nbsp;<a href=b>Rain</a></td>", "<a href=b>Rain</a>")]
    [InlineData("<p><a href=b><img src=a alt=\"\"> Rain</a></p>", "<a href=b><img src=a alt=\"\"> Rain</a>")]
    [InlineData("[note]It fell.[/note] Snow.", "It fell.[/note] Snow.")]
    public void Read_EdgesAndEmptyLines_AreNotPartOfTheSentence(string html, string expected) =>
        string.Join(
                '|',
                Format
                    .Read("a.html", Encoding.UTF8.GetBytes(html), new())
                    .Blocks.Where(b => b.IsTranslatable)
                    .Select(b => b.Source.Render())
            )
            .ShouldBe(expected);
}
