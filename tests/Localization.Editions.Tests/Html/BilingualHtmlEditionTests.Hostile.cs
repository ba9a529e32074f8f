using System.Globalization;
using System.Text;
using CsCheck;

namespace Localization.Editions.Tests;

public sealed partial class BilingualHtmlEditionTests
{
    [Fact]
    public void Write_HostileText_StaysText() =>
        Gen.OneOf(
                Gen.String,
                Any(
                    "<script>alert(1)</script>",
                    "</style><img src=x onerror=alert(1)>",
                    "\" onmouseover=\"alert(1)",
                    "--><b>",
                    "]]>",
                    "&lt;b&gt;",
                    "\u202Eabc\0\u0007",
                    "</span></p></div>"
                )
            )
            .Where(t => t.Any(char.IsLetterOrDigit))
            .Sample(
                text =>
                {
                    var page = Parse(HostileArticles.Of(text));
                    ShouldBeHarmless(page);
                    var shown = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ReplaceLineEndings("\n");
                    page.QuerySelectorAll("main .seg").ShouldAllBe(s => Visible(s.TextContent) == Visible(shown));
                },
                iter: Cases.Of(200, 500)
            );

    [Fact]
    public void Write_HostileCodes_AreNeverMarkup() =>
        Gen.Select(
                Gen.Int[0, 2].Array[0, 6],
                Gen.Enum<InlineCodeType>(),
                Any(
                    "<script>",
                    "<a href='javascript:x'>",
                    "<img onerror=x>",
                    "[",
                    "**",
                    "`<b>`",
                    "javascript:alert(1)",
                    "data:image/svg+xml,<svg onload=alert(1)>",
                    "<https://a.b/\"><script>",
                    "](http://a.b/\"onclick=x)",
                    "  \n"
                )
            )
            .Sample(
                (kinds, type, data) =>
                {
                    var codes = kinds.Select(
                        (k, i) =>
                            new InlineCode(
                                Math.Min(i, 4),
                                (InlineCodeKind)k,
                                (i % 3).ToString(CultureInfo.InvariantCulture),
                                data
                            )
                            {
                                Type = type,
                                Address = data,
                                Shown = data,
                            }
                    );
                    ShouldBeHarmless(Parse(HostileArticles.Of("word", [.. codes])));
                },
                iter: Cases.Of(200, 500)
            );
}
