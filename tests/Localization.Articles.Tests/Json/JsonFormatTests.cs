using System.Text;
using System.Text.Json;
using CsCheck;
using Localization.Articles.Json;

namespace Localization.Articles.Tests.Json;

public sealed class JsonFormatTests
{
    private const string Feed = """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "language": "en-US",
          "title": "Harbor \u0026 city",
          "items": [
            { "id": 1, "url": "https://example.org/1", "title": "Port shut",
              "content_html": "<p>The <b>port</b> is \"closed\".<\/p>\n<p>It opens <a href=\"/x\">later<\/a>.<\/p>",
              "image": { "alt": "The quay 🚢" }, "tags": ["port", "city"] },
            { "id": 2, "body": "First line.\n\nSecond line.", "paragraphs": ["One.", "Two."], "link": { "text": "https://example.org" } }
          ]
        }
        """;

    [Fact]
    public void Write_Translated_ChangesTextAndLanguageAlone()
    {
        var article = Read(Feed);
        Encoding.UTF8.GetString(new JsonFormat().Write(article, b => b.Source)).ShouldBe(Feed);
        Encoding
            .UTF8.GetString(
                new JsonFormat().Write(
                    article,
                    b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes),
                    LanguageTag.Parse("es")
                )
            )
            .ShouldBe(
                Feed.Replace("en-US", "es", StringComparison.Ordinal)
                    .Replace("Harbor \\u0026 city", "HARBOR & CITY", StringComparison.Ordinal)
                    .Replace("Port shut", "PORT SHUT", StringComparison.Ordinal)
                    .Replace(
                        "The <b>port</b> is \\\"closed\\\".",
                        "THE <b>PORT</b> IS \\\"CLOSED\\\".",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "It opens <a href=\\\"/x\\\">later<\\/a>.",
                        "IT OPENS <a href=\\\"/x\\\">LATER</a>.",
                        StringComparison.Ordinal
                    )
                    .Replace("The quay 🚢", "THE QUAY \\uD83D\\uDEA2", StringComparison.Ordinal)
                    .Replace("First line.\\n\\nSecond line.", "FIRST LINE.\\n\\nSECOND LINE.", StringComparison.Ordinal)
                    .Replace("\"One.\", \"Two.\"", "\"ONE.\", \"TWO.\"", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData(
        """{"type":"doc","content":[{"type":"text","text":"Rain"},{"type":"codeBlock","content":[{"text":"rain"}]}]}""",
        """{"type":"doc","content":[{"type":"text","text":"RAIN"},{"type":"codeBlock","content":[{"text":"rain"}]}]}"""
    )]
    [InlineData(
        """[{"text":"Rain"},{"text":"rain","marks":[{"type":"code"}]},{"code":true,"text":"snow"},{"text":"Hail"}]""",
        """[{"text":"RAIN"},{"text":"rain","marks":[{"type":"code"}]},{"code":true,"text":"snow"},{"text":"HAIL"}]"""
    )]
    [InlineData("""{"ops":[{"insert":"The rain\n"}]}""", """{"ops":[{"insert":"THE RAIN\n"}]}""")]
    [InlineData("""{"insert":"The rain","message":"It fell."}""", """{"insert":"The rain","message":"IT FELL."}""")]
    [InlineData("""{"og_title":"Rain fell","og_locale":"x"}""", """{"og_title":"RAIN FELL","og_locale":"x"}""")]
    public void Write_RichText_TranslatesWordsAndKeepsCode(string document, string expected) =>
        Encoding
            .UTF8.GetString(
                new JsonFormat().Write(
                    Read(document),
                    b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes)
                )
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("{\"title\": ", "article-json")]
    [InlineData("{\"id\": 7}", "article-json-empty")]
    [InlineData("[\"loose\"]", "article-json-empty")]
    public void Read_Broken_SaysWhy(string json, string code) =>
        Should.Throw<ArticleFormatException>(() => Read(json)).Code.ShouldBe(code);

    [Fact]
    public void Write_AnyText_IsReadAgainAsItWas() =>
        Gen.Select(HostileText.Documents, HostileText.Documents)
            .Sample(
                (source, target) =>
                {
                    target = target.ReplaceLineEndings(" ");
                    var json = JsonSerializer.Serialize(new { title = "w " + source });
                    var article = Read(json);
                    Encoding.UTF8.GetString(new JsonFormat().Write(article, _ => null)).ShouldBe(json);
                    JsonDocument.Parse(new JsonFormat().Write(article, _ => new InlineText(target)));
                },
                iter: Cases.Of(200, 2_000)
            );

    private static Article Read(string json) =>
        new JsonFormat().Read("a.json", Encoding.UTF8.GetBytes(json), ArticleReadOptions.Default);

    [Theory]
    [InlineData(
        """{"title":{"rendered":"The mayor&#8217;s &amp; port&hellip;"}}""",
        """{"title":{"rendered":"THE MAYOR&#8217;S &amp; PORT&hellip;"}}"""
    )]
    [InlineData(
        """{"type":"list","data":{"style":"unordered","items":["The ship","Rope"]},"items":["b12","x-1"]}""",
        """{"type":"list","data":{"style":"unordered","items":["THE SHIP","ROPE"]},"items":["b12","x-1"]}"""
    )]
    [InlineData("""{"nodeType":"text","value":"The ship sank"}""", """{"nodeType":"text","value":"THE SHIP SANK"}""")]
    [InlineData("""{"cta_text":"Buy it","title":"A"}""", """{"cta_text":"BUY IT","title":"A"}""")]
    public void Write_Fields_TranslatesWhatReadersSee(string json, string expected)
    {
        var format = new JsonFormat();
        var article = format.Read("a.json", Encoding.UTF8.GetBytes(json), new() { TextKeys = ["cta-text"] });
        Encoding.UTF8.GetString(format.Write(article, b => b.Source)).ShouldBe(json);
        Encoding
            .UTF8.GetString(
                format.Write(article, b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes))
            )
            .ShouldBe(expected);
    }
}
