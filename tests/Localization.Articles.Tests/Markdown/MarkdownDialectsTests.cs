using System.Text;
using Localization.Articles.Markdown;

namespace Localization.Articles.Tests;

/// <summary>What site generators add to Markdown: code stays to the byte, what readers see is translated.</summary>
public sealed class MarkdownDialectsTests
{
    private static readonly MarkdownFormat Format = new();

    [Theory]
    [InlineData("On <Mark a={1}>most systems</Mark> now.", "Start End")]
    [InlineData("On <Mark a={1}/> most <b>systems</b> now.", "Placeholder Start End")]
    [InlineData("On <Mark>most <Mark>systems</Mark> </Mark> now.", "Start Start End End")]
    [InlineData("On <Mark>most **systems</Mark> now**.", "Placeholder Start Placeholder End")]
    [InlineData("On </Mark>most <Other>systems</Mark>.", "Placeholder Placeholder Placeholder")]
    public void Read_TagsOfComponents_AreSpansWhereTheyBelongTogether(string text, string kinds)
    {
        var article = Format.Read("a.mdx", Encoding.UTF8.GetBytes(text), ArticleReadOptions.Default);
        var block = article.Blocks.ShouldHaveSingleItem();
        string.Join(' ', block.Source.Codes.Select(c => c.Kind)).ShouldBe(kinds);
        Encoding.UTF8.GetString(Format.Write(article, b => b.Source)).ShouldBe(text);
    }

    [Theory]
    [InlineData("Rain {{< ref \"a_b.md\" >}} fell.", "RAIN {{< ref \"a_b.md\" >}} FELL.")]
    [InlineData("Rain fell.\n{{< youtube abc >}}\nSnow too.", "RAIN FELL.\n{{< youtube abc >}}\nSNOW TOO.")]
    [InlineData("{{< note >}}\nRain fell.\n{{< /note >}}", "{{< note >}}\nRAIN FELL.\n{{< /note >}}")]
    [InlineData(
        "{{< figure src=\"rain.png\" caption=\"The \\\"rain\\\" here\" >}}",
        "{{< figure src=\"rain.png\" caption=\"THE \\\"RAIN\\\" HERE\" >}}"
    )]
    [InlineData("Rain {% include a.html title='The rain' %} fell.", "RAIN {% include a.html title='THE RAIN' %} FELL.")]
    [InlineData(
        "{% raw %}rain {{ x }}\n\nrain{% endraw %}\n\nRain.",
        "{% raw %}rain {{ x }}\n\nrain{% endraw %}\n\nRAIN."
    )]
    [InlineData("[The rain]({{ \"/rain/\" | url }}) fell.", "[THE RAIN]({{ \"/rain/\" | url }}) FELL.")]
    [InlineData("Rain in {{ page.city }} fell.", "RAIN IN {{ page.city }} FELL.")]
    [InlineData("So $a_1 + b_1 = c$ holds.", "SO $a_1 + b_1 = c$ HOLDS.")]
    [InlineData("It cost $5 in May, $7_000 later.", "IT COST $5 IN MAY, $7_000 LATER.")]
    [InlineData("So it is:\n\n$$\na_1\n\nx\n$$", "SO IT IS:\n\n$$\na_1\n\nx\n$$")]
    [InlineData("So it is:\n$$\na_1\n$$\nIt holds.", "SO IT IS:\n$$\na_1\n$$\nIT HOLDS.")]
    [InlineData("# The rain {#rain .wet}\n\nRain.\n{: .note}", "# THE RAIN {#rain .wet}\n\nRAIN.\n{: .note}")]
    [InlineData("Rain ![A cloud](a.png){width=50%} fell.", "RAIN ![A CLOUD](a.png){width=50%} FELL.")]
    [InlineData("Rain :cloud: fell at 10:30:45.", "RAIN :cloud: FELL AT 10:30:45.")]
    [InlineData(":::tip[The rain]\nIt fell.\n:::\nDone.", ":::tip[THE RAIN]\nIT FELL.\n:::\nDONE.")]
    [InlineData("::: warning The rain\nIt fell.\n:::", "::: warning THE RAIN\nIT FELL.\n:::")]
    [InlineData("::: {.callout title=\"The rain\"}\nIt fell.\n:::", "::: {.callout title=\"THE RAIN\"}\nIT FELL.\n:::")]
    [InlineData(
        "!!! note \"The rain\"\n    It fell.\n\n    ```\n    rain\n\n    rain\n    ```\n\nDone.",
        "!!! note \"THE RAIN\"\n    IT FELL.\n\n    ```\n    rain\n\n    rain\n    ```\n\nDONE."
    )]
    [InlineData("??? tip\n    It fell.", "??? tip\n    IT FELL.")]
    [InlineData("> [!NOTE]\n> It fell.", "> [!NOTE]\n> IT FELL.")]
    [InlineData("> [!note]- The rain\n> It fell.", "> [!note]- THE RAIN\n> IT FELL.")]
    [InlineData(
        "import A from './a'\n\nexport const b = {\n  c: 'rain'\n}\n\nRain.",
        "import A from './a'\n\nexport const b = {\n  c: 'rain'\n}\n\nRAIN."
    )]
    [InlineData(
        "<Tab items={['rain']} label=\"The rain\">\n\nRain.\n\n</Tab>",
        "<Tab items={['rain']} label=\"THE RAIN\">\n\nRAIN.\n\n</Tab>"
    )]
    [InlineData("Import duties fell.", "IMPORT DUTIES FELL.")]
    [InlineData("Rain\n: It falls.", "RAIN\n: IT FALLS.")]
    [InlineData("<!-- rain -->\nRain fell. <!-- rain -->", "<!-- rain -->\nRAIN FELL. <!-- rain -->")]
    [InlineData(
        "<details>\n<summary>The <b>rain</b></summary>\n\nFell.\n\n</details>",
        "<details>\n<summary>THE <b>RAIN</b></summary>\n\nFELL.\n\n</details>"
    )]
    [InlineData("<p align=\"center\">{{ rain }} fell</p>", "<p align=\"center\">{{ rain }} FELL</p>")]
    [InlineData("Rain <img src=\"a.png\" alt=\"A cloud\"> fell.", "RAIN <img src=\"a.png\" alt=\"A CLOUD\"> FELL.")]
    [InlineData(
        "[Rain](a.md \"The rain\") and [snow][s].\n\n[s]: b.md 'The snow'",
        "[RAIN](a.md \"THE RAIN\") AND [SNOW][s].\n\n[s]: b.md 'THE SNOW'"
    )]
    [InlineData(
        "Rain[^1].\n\n[^1]: It fell.\n[^2]: Nobody refers to it.",
        "RAIN[^1].\n\n[^1]: IT FELL.\n[^2]: NOBODY REFERS TO IT."
    )]
    [InlineData("Rain^[It fell *here*.] and snow.", "RAIN^[IT FELL *HERE*.] AND SNOW.")]
    [InlineData(
        "See [[Rain Page]], ![[rain.png|100]] and [[page|the rain]].",
        "SEE [[Rain Page]], ![[rain.png|100]] AND [[page|THE RAIN]]."
    )]
    [InlineData("The sum \\(a_1 + b\\) is \\(so to say\\) rain.", "THE SUM \\(a_1 + b\\) IS (SO TO SAY) RAIN.")]
    [InlineData("So it is:\n\n\\[\na_1 + b\n\\]\n\nRain.", "SO IT IS:\n\n\\[\na_1 + b\n\\]\n\nRAIN.")]
    [InlineData("Rain fell.\n\n*[UN]: The rain here", "RAIN FELL.\n\n*[UN]: THE RAIN HERE")]
    [InlineData("http://example.org/a_b and rain", "http://example.org/a_b AND RAIN")]
    [InlineData("```\n$a {{< b >}}\n```\n\nRain `$x` and `$y`.", "```\n$a {{< b >}}\n```\n\nRAIN `$x` AND `$y`.")]
    public void Write_Dialect_TranslatesWhatReadersSee(string document, string expected) =>
        Shout(document, "a.md").ShouldBe(expected);

    [Theory]
    [InlineData("Rain {props.city} fell.", "RAIN {props.city} FELL.")]
    [InlineData("{/* rain */}\n\nRain.", "{/* rain */}\n\nRAIN.")]
    public void Write_Mdx_LeavesExpressions(string document, string expected) =>
        Shout(document, "a.mdx").ShouldBe(expected);

    [Fact]
    public void Read_Codes_SayWhatTheyAre() =>
        Format
            .Read(
                "a.md",
                Encoding.UTF8.GetBytes("**a** *b* [c](d) `e` f  \ng[^1] ^h^ ![i](j) <u>k</u>\n\n[^1]: l\n"),
                new()
            )
            .Blocks[0]
            .Source.Codes.Where(c => c.Kind != InlineCodeKind.End)
            .Select(c => c.Type)
            .ShouldBe([
                InlineCodeType.Bold,
                InlineCodeType.Italic,
                InlineCodeType.Link,
                InlineCodeType.Code,
                InlineCodeType.Break,
                InlineCodeType.Note,
                InlineCodeType.Note,
                InlineCodeType.Image,
                InlineCodeType.Other,
            ]);

    private static string Shout(string document, string path)
    {
        var article = Format.Read(path, Encoding.UTF8.GetBytes(document), new());
        Encoding.UTF8.GetString(Format.Write(article, b => b.Source)).ShouldBe(document);
        return Encoding.UTF8.GetString(
            Format.Write(article, b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes))
        );
    }
}
