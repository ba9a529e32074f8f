using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>An article full of markup that wants to run: it is shown and edited, and none of it runs.</summary>
public sealed class HostileArticleTests(Chromium chromium)
{
    private const string Article = """
        <!DOCTYPE html><html><head><title>News <img src=x onerror="window.hit=1"></title></head><body><article>
        <h1>News &lt;script&gt;window.hit=2&lt;/script&gt;</h1>
        <p>Read <a href="javascript:window.hit=3" onclick="window.hit=4">this</a> &lt;img src=x onerror="window.hit=5"&gt; now.</p>
        <p><svg onload="window.hit=6"><script>window.hit=7</script></svg> A picture &lt;svg/onload=window.hit=8&gt; here.</p>
        <p>Total &#x202E;gnorw si siht&#x202C; and {0} {{1}} "quoted' text.</p>
        <p>&lt;/div&gt;&lt;script&gt;window.hit=9&lt;/script&gt; &lt;iframe srcdoc="&lt;script&gt;parent.hit=10&lt;/script&gt;"&gt;</p>
        </article></body></html>
        """;

    [Fact]
    public async Task Article_FullOfMarkup_RunsNothing()
    {
        await using var desk = new DeskFixture();
        desk.Write("articles/hostile.html", Article);
        desk.Write(
            "glossaries/en-es.csv",
            "source,target,note\npicture,\"<img src=x onerror=window.hit=11>\",<script>window.hit=12</script>\n"
        );
        var address = await desk.ListenAsync();
        var page = await chromium.PersonAsync();
        await page.GotoAsync(desk.Link);
        var segment = (await desk.SegmentsAsync("hostile")).Last();
        await desk.Get<ReviewDesk>()
            .CommentAsync(
                new DeskUser("<b onmouseover=window.hit=14>Eve</b>", ReviewRole.Reviewer),
                segment,
                "<img src=x onerror=window.hit=13>"
            );
        await desk.Get<ReviewDesk>()
            .WriteAsync(
                new DeskUser("<b>Eve</b>", ReviewRole.Reviewer),
                (await desk.Memory.Review.SegmentAsync(segment.Id))!,
                1,
                new InlineText("<script>window.hit=15</script>")
            );
        await page.GotoAsync($"{address}/articles/{(await desk.ArticleAsync("hostile")).Id}");
        await page.Locator(".row[data-current]").WaitForAsync();

        // Each segment is opened, changed and left; what is typed is hostile too.
        foreach (var row in await page.Locator(".row").AllAsync())
        {
            await row.Locator(".target").ClickAsync();
            await page.Locator(".editor[contenteditable]").WaitForAsync();
            await page.Keyboard.TypeAsync("<img src=x onerror=window.hit=16>");
            await page.Keyboard.PressAsync("Escape");
        }

        await page.Locator(".panel .history li").Nth(1).WaitForAsync();
        await Assertions.Expect(page.Locator("#saving")).ToHaveTextAsync("Saved");
        foreach (var path in new[] { "/", "/glossary", "/figures" })
        {
            (await page.EvaluateAsync<object?>("window.hit")).ShouldBeNull();
            await page.GotoAsync(address + path);
            await page.Locator("h1").WaitForAsync();
        }

        (await page.EvaluateAsync<object?>("window.hit")).ShouldBeNull();
        (await desk.SegmentsAsync("hostile")).ShouldAllBe(s =>
            s.Target.Text.Contains("window.hit=16", StringComparison.Ordinal)
        );
        (await desk.SegmentsAsync("hostile"))
            .SelectMany(s => s.Target.Codes)
            .Count()
            .ShouldBe((await desk.SegmentsAsync("hostile")).SelectMany(s => s.Segment.Source.Codes).Count());
    }

    [Fact]
    public async Task Editor_ChipsDeletedByEveryKey_AreNeverLost()
    {
        await using var desk = new DeskFixture();
        desk.Write("articles/codes.md", "The **tanker** left the *port*.\n");
        var address = await desk.ListenAsync();
        var page = await chromium.PersonAsync();
        await page.GotoAsync(desk.Link);
        await page.GotoAsync($"{address}/articles/{(await desk.ArticleAsync("codes")).Id}");
        await page.Locator(".row[data-current]").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        foreach (
            var keys in new[]
            {
                "Control+a Delete",
                "Control+a x",
                "End Backspace Backspace Backspace Control+Backspace Control+Backspace Backspace",
                "Home Delete Delete Delete Control+Delete Delete",
                "Control+a Control+x",
            }
        )
        {
            foreach (var key in keys.Split(' '))
                await page.Keyboard.PressAsync(key);
            (await page.Locator(".row .editor .chip").CountAsync()).ShouldBe(4, keys);
        }

        await page.Keyboard.TypeAsync("Zarpó.");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#saving")).ToHaveTextAsync("Saved");
        (await desk.SegmentsAsync("codes"))[0].Target.Codes.Length.ShouldBe(4);
    }
}
