using System.Text;
using Localization.Editions.Html;

namespace Localization.Editions.Tests;

public sealed class PageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_BodyLongerThanWhatIsKept_IsTheSamePage(bool hasPicture)
    {
        var head = new PageHead("es", "A & B") { Styles = "p { color: red }" };
        var made = 0;
        var body = new HtmlBuilder();
        Fill(body);
        var whole = Page.Write(head, body);

        foreach (var most in new[] { 0, 20_000, int.MaxValue })
        {
            made = 0;
            using var page = new MemoryStream();
            Page.Write(page, head, Fill, most);
            page.ToArray().ShouldBe(whole);
            made.ShouldBe(most == int.MaxValue ? 1 : 2);
        }

        Encoding.UTF8.GetString(whole).Contains("img-src").ShouldBe(hasPicture);

        // The picture is where a page that is cut has long forgotten what came before it.
        void Fill(HtmlBuilder html)
        {
            made++;
            for (var i = 0; i < 5000; i++)
                html.Element("p", "señor <b>");
            if (hasPicture)
                html.Open("img", ("src", "https://a.b/c.png"));
        }
    }

    [Fact]
    public void Text_MoreThanMost_IsCutAndNothingIsKept()
    {
        var html = new HtmlBuilder { Most = 9 };
        html.Text("12345").Flush();
        html.Text("6789").Flush();
        (html.IsCut, html.ToString()).ShouldBe((false, "123456789"));
        html.Text("0").Flush();
        (html.IsCut, html.ToString()).ShouldBe((true, ""));
    }
}
