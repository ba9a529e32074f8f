using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Srx;

public sealed class InlineCodeTests
{
    /// <summary>Tags in the text become codes: &lt;b&gt; opens, &lt;/b&gt; closes, &lt;b/&gt; stands alone.</summary>
    [Theory]
    [InlineData("One.</b> Two.", "One.</b> ‖Two.")]
    [InlineData("One. </b>Two.", "One. </b>‖Two.")]
    [InlineData("One. <b>Two.</b>", "One. ‖<b>Two.</b>")]
    [InlineData("One.<b> Two.</b>", "One.‖<b> Two.</b>")]
    [InlineData("On<b>e</b>. T<b/>wo.", "On<b>e</b>. ‖T<b/>wo.")]
    [InlineData("One.<n/> Two.", "One.<n/> ‖Two.")]
    [InlineData("One. <n/>Two.", "One. ‖<n/>Two.")]
    [InlineData("One.</i></b> <b>Two", "One.</i></b> ‖<b>Two")]
    [InlineData("<b>One.</b>", "<b>One.</b>")]
    [InlineData("<b/>", "<b/>")]
    [InlineData("<a/>It is open.<b/>It is shut.<c/>", "<a/>It is open.‖<b/>It is shut.<c/>")]
    [InlineData("Is it?<a/><b/>“Yes.”<c/>No. Go.", "Is it?‖<a/><b/>“Yes.”‖<c/>No. ‖Go.")]
    [InlineData("See a.<x/>txt and e.g.<x/>Paris.", "See a.<x/>txt and e.g.<x/>Paris.")]
    public void Split_CodesAtABreak_GoWhereTheyBelong(string text, string expected) =>
        string.Join('‖', SrxSegmenter.Default.Split(Parse(text), SrxText.English).Select(s => s.Render()))
            .ShouldBe(expected);

    [Theory]
    [InlineData("yes", "no", "no", "A.<b>‖</b> <n/>B")]
    [InlineData("no", "no", "no", "A.‖<b></b> <n/>B")]
    [InlineData("yes", "yes", "yes", "A.<b></b> ‖<n/>B")]
    public void Split_FormatHandles_SayWhichCodesStay(string start, string end, string isolated, string expected)
    {
        var document = SrxText.Load(
            SrxText.File(
                SrxText.Break(@"\.", @"\s"),
                $"""
                <header segmentsubflows="yes" cascade="yes">
                  <formathandle type="start" include="{start}"/>
                  <formathandle type="end" include="{end}"/>
                  <formathandle type="isolated" include="{isolated}"/>
                </header>
                """
            )
        );

        var segments = new SrxSegmenter(document).Split(Parse("A.<b></b> <n/>B"), SrxText.English);

        string.Join('‖', segments.Select(s => s.Render())).ShouldBe(expected);
    }

    internal static InlineText Parse(string tagged)
    {
        var text = new System.Text.StringBuilder();
        var codes = new List<InlineCode>();
        for (var i = 0; i < tagged.Length; i++)
        {
            if (tagged[i] != '<')
            {
                text.Append(tagged[i]);
                continue;
            }

            var tag = tagged[i..(tagged.IndexOf('>', i) + 1)];
            var kind =
                tag[1] == '/' ? InlineCodeKind.End
                : tag[^2] == '/' ? InlineCodeKind.Placeholder
                : InlineCodeKind.Start;
            codes.Add(new InlineCode(text.Length, kind, tag.Trim('<', '>', '/'), tag));
            i += tag.Length - 1;
        }

        return new InlineText(text.ToString(), [.. codes]);
    }
}
