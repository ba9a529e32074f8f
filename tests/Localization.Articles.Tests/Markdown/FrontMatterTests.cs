using System.Text;
using Localization.Articles.Markdown;

namespace Localization.Articles.Tests;

/// <summary>What readers see of front matter is translated, in each of its languages and styles.</summary>
public sealed class FrontMatterTests
{
    private static readonly MarkdownFormat Format = new();

    [Theory]
    [InlineData("title: Rain\nslug: the-rain", "title: RAIN\nslug: the-rain")]
    [InlineData(
        "description: >\n  Rain fell.\n  Snow too.\n\n  Hail.\ndate: 2025-01-01",
        "description: >\n  RAIN FELL. SNOW TOO.\n\n  HAIL.\ndate: 2025-01-01"
    )]
    [InlineData(
        "summary: |-\n  Rain fell.\n  - Snow\nlayout: post",
        "summary: |-\n  RAIN FELL.\n  - SNOW\nlayout: post"
    )]
    [InlineData(
        "image:\n  url: rain.png\n  alt: A cloud\n  caption: 'It''s rain'",
        "image:\n  url: rain.png\n  alt: A CLOUD\n  caption: 'IT''S RAIN'"
    )]
    [InlineData(
        "faq:\n  - question: \"Rain?\"\n    answer: Yes, it is. # sure\n  - question: Snow?",
        "faq:\n  - question: \"RAIN?\"\n    answer: YES, IT IS. # sure\n  - question: SNOW?"
    )]
    [InlineData(
        "image: {alt: A cloud, src: rain}\ntags: [rain, title]",
        "image: {alt: \"A CLOUD\", src: rain}\ntags: [rain, title]"
    )]
    [InlineData("highlights:\n  - Rain fell\n  - \"Snow too\"", "highlights:\n  - RAIN FELL\n  - \"SNOW TOO\"")]
    [InlineData(
        "description: Rain fell\n  on the town\nlayout: post",
        "description: RAIN FELL ON THE TOWN\nlayout: post"
    )]
    [InlineData("title: &t Rain\nother: *t\ndescription: Snow", "title: &t RAIN\nother: *t\ndescription: SNOW")]
    [InlineData("title: Rain\ncanonical: {{ x }}: y", "title: RAIN\ncanonical: {{ x }}: y")]
    [InlineData("lede_text: Rain", "lede_text: RAIN")]
    public void Write_Yaml_TranslatesWhatReadersSee(string yaml, string expected) =>
        Shout($"---\n{yaml}\n---\n\nText.\n").ShouldBe($"---\n{expected}\n---\n\nTEXT.\n");

    [Theory]
    [InlineData("title = \"The \\\"rain\\\"\" # it\nslug = 'rain'", "title = \"THE \\\"RAIN\\\"\" # it\nslug = 'rain'")]
    [InlineData(
        "[params]\nseo.description = 'Rain'\nimage = { alt = \"A cloud\", src = \"rain\" }",
        "[params]\nseo.description = 'RAIN'\nimage = { alt = \"A CLOUD\", src = \"rain\" }"
    )]
    [InlineData(
        "summary = \"\"\"\nRain fell.\n\nSnow \\\"too\\\".\"\"\"\ndraft = true",
        "summary = \"\"\"\nRAIN FELL.\n\nSNOW \\\"TOO\\\".\"\"\"\ndraft = true"
    )]
    [InlineData(
        "highlights = [\n  \"Rain\",\n  'Snow',\n]\ntags = [\"rain\"]",
        "highlights = [\n  \"RAIN\",\n  'SNOW',\n]\ntags = [\"rain\"]"
    )]
    public void Write_Toml_TranslatesWhatReadersSee(string toml, string expected) =>
        Shout($"+++\n{toml}\n+++\n\nText.\n").ShouldBe($"+++\n{expected}\n+++\n\nTEXT.\n");

    [Fact]
    public void Write_Json_TranslatesWhatReadersSee() =>
        Shout(
                "{\n  \"title\": \"Rain\",\n  \"tags\": [\"rain\"],\n  \"image\": { \"alt\": \"A \\u0063loud\" "
                    + "}\n}\n\nText.\n"
            )
            .ShouldBe(
                "{\n  \"title\": \"RAIN\",\n  \"tags\": [\"rain\"],\n  \"image\": { \"alt\": \"A CLOUD\" }\n}\n"
                    + "\nTEXT.\n"
            );

    [Fact]
    public void Read_NestedTitle_IsNoHeadline() =>
        Read("---\ntitle: Rain\nseo:\n  title: Snow\n---\n\nText.\n")
            .Blocks.Select(b => b.Role)
            .ShouldBe([BlockRole.Headline, BlockRole.Metadata, BlockRole.Paragraph]);

    private static Article Read(string document) =>
        Format.Read("a.md", Encoding.UTF8.GetBytes(document), new() { TextKeys = ["ledeText"] });

    private static string Shout(string document)
    {
        var article = Read(document);
        Encoding.UTF8.GetString(Format.Write(article, b => b.Source)).ShouldBe(document);
        return Encoding.UTF8.GetString(
            Format.Write(article, b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes))
        );
    }

    [Theory]
    [InlineData("---\ntitle: The port\ndescription: Open: again\n---\n\nText.\n", "3")]
    [InlineData("---\ntitle: [a\n---\n\nText.\n", "3")]
    [InlineData("---\ntitle: The port\n---\n\nText.\n", null)]
    public void Read_FrontMatterThatIsNoYaml_SaysWhere(string document, string? line)
    {
        var article = new MarkdownFormat().Read("a.md", System.Text.Encoding.UTF8.GetBytes(document), new());
        article
            .Issues.Select(i => (i.Code, i.Arguments[0]))
            .ShouldBe(line is null ? [] : [("front-matter-broken", line)]);
    }
}
