using Localization.Review.Access;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>An evening at the desk: the command itself, in a workspace of its own, with two people's
/// browsers.</summary>
public sealed class EveningTests(Chromium chromium)
{
    [Fact]
    public async Task Desk_WholeEvening_LosesNothingAndWritesTheEdition()
    {
        await using var command = new DeskCommand();
        await command.TranslateAsync("moscow*");
        var link = await command.StartAsync();
        var ana = await chromium.PersonAsync();
        await ana.GotoAsync(link);

        // Open and filter.
        await ana.Locator("table.batch a").First.ClickAsync();
        await ana.Locator(".row[data-current]").WaitForAsync();
        await ana.Locator(".article-bar select[data-key=f]").SelectOptionAsync("Open");
        await Rows(ana).First.WaitForAsync();

        // Edit: a warning appears, and is put right by its key.
        var row = ana.Locator(".row", new() { HasText = "taken on a global dimension" });
        await row.Locator(".target").ClickAsync();
        await ana.Locator(".editor[contenteditable]").WaitForAsync();
        await ana.Keyboard.PressAsync("Control+a");
        await ana.Keyboard.TypeAsync("La crisis del Caribe tiene ya una  dimensión global.");
        await Expect(ana.Locator("#saving")).ToHaveTextAsync("Saved");
        await Expect(row.Locator(".issue-line")).Not.ToHaveCountAsync(0);
        await ana.Keyboard.PressAsync("Escape");
        await ana.Keyboard.PressAsync("x");
        await Expect(row.Locator(".view")).ToHaveTextAsync("La crisis del Caribe tiene ya una dimensión global.");
        await Expect(row.Locator(".issue-line")).ToHaveCountAsync(0);

        // A term is taken out and inserted again by its key.
        await ana.Keyboard.PressAsync("Enter");
        await ana.Keyboard.PressAsync("Control+a");
        await ana.Keyboard.TypeAsync("Tiene ya dimensión global: la ");
        await ana.Locator(".panel .insert").First.WaitForAsync();
        await ana.Keyboard.PressAsync("Alt+t");
        await Expect(ana.Locator("#saving")).ToHaveTextAsync("Saved");
        await Expect(row.Locator(".editor")).ToHaveTextAsync("Tiene ya dimensión global: la crisis del Caribe");
        await Expect(row.Locator(".issue-line.error")).ToHaveCountAsync(0);
        await ana.Keyboard.TypeAsync(".");

        // Approve by keys: this one from the editor, the next without opening it.
        await ana.Keyboard.PressAsync("Control+Enter");
        await Expect(row).ToHaveAttributeAsync("data-state", "2");
        var second = ana.Locator(".row[data-editing]");
        var secondId = await second.GetAttributeAsync("data-id");
        await ana.Keyboard.PressAsync("Escape");
        await ana.Keyboard.PressAsync("a");
        await Expect(ana.Locator($"#s{secondId}")).ToHaveAttributeAsync("data-state", "2");

        // Undo takes the approval back, redo gives it again.
        await ana.Keyboard.PressAsync("z");
        await Expect(ana.Locator($"#s{secondId}")).ToHaveAttributeAsync("data-state", "1");
        await ana.Keyboard.PressAsync("y");
        await Expect(ana.Locator($"#s{secondId}")).ToHaveAttributeAsync("data-state", "2");

        // The desk is killed while she types, and started again.
        var last = ana.Locator(".row").Nth(8);
        var lastId = await last.GetAttributeAsync("data-id");
        await last.Locator(".target").ClickAsync();
        await ana.Keyboard.PressAsync("Control+a");
        await ana.Keyboard.TypeAsync("Esto se escribió ");
        await command.KillAsync();
        await ana.Keyboard.TypeAsync("mientras la mesa no estaba.");
        await Expect(ana.Locator("#saving")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("kept"));
        await ana.EvaluateAsync("document.documentElement.dataset.old = ''");
        await command.StartAsync();

        // The old page shows the text too: what follows is about the page that was loaded again.
        await Expect(ana.Locator("html[data-old]")).ToHaveCountAsync(0);
        await Expect(ana.Locator($"#s{lastId} .editor[contenteditable]"))
            .ToHaveTextAsync("Esto se escribió mientras la mesa no estaba.");
        await Expect(ana.Locator("#saving")).ToHaveTextAsync("What you had typed is saved");

        // The language is switched, and the place is kept.
        await ana.Keyboard.PressAsync("Escape");
        await ana.Locator(".languages a[lang=es]").ClickAsync();
        await Expect(ana.Locator(".masthead")).ToContainTextAsync("Mesa de revisión");
        await Expect(ana.Locator(".row[data-current]")).ToHaveIdAsync($"s{lastId}");

        // The edition is written with what was edited.
        await ana.Locator(".menu.right summary").ClickAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Escribir de nuevo las ediciones" }).ClickAsync();
        await Expect(ana.Locator(".said")).ToContainTextAsync("Escrito");
        var edition = await File.ReadAllTextAsync(
            command["output/moscow-steps-into-caribbean-crisis/moscow-steps-into-caribbean-crisis.es.txt"],
            TestContext.Current.CancellationToken
        );
        edition.ShouldContain("Tiene ya dimensión global: la crisis del Caribe.");
        edition.ShouldContain("Esto se escribió mientras la mesa no estaba.");
    }

    [Fact]
    public async Task Desk_TwoPeopleInOneSegment_SeeEachOtherAndBothTexts()
    {
        await using var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left the port.\n\nThe crew is safe.\n");
        var address = await desk.ListenAsync();
        await desk.Memory.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reviewer, "correct horse battery"));
        var (ana, luis) = (await chromium.PersonAsync(), await chromium.PersonAsync());
        var article = (await desk.ArticleAsync("one")).Id;
        await ana.GotoAsync(desk.Link);
        await luis.GotoAsync($"{address}/articles/{article}");
        await luis.GetByLabel("Name").FillAsync("Luis");
        await luis.GetByLabel("Password").FillAsync("correct horse battery");
        await luis.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await luis.Locator(".row[data-current]").WaitForAsync();
        await ana.GotoAsync($"{address}/articles/{article}");
        await ana.Locator(".row[data-current]").WaitForAsync();
        await Expect(ana.Locator(".others")).ToContainTextAsync("Luis");
        await Expect(luis.Locator(".others")).ToContainTextAsync("Ana");

        // Luis is cut off and goes on writing; Ana writes in the same segment and is first.
        await luis.Locator(".row .target").First.ClickAsync();
        await luis.Locator(".editor[contenteditable]").First.WaitForAsync();
        await luis.Context.SetOfflineAsync(true);
        await luis.Keyboard.PressAsync("Control+a");
        await luis.Keyboard.TypeAsync("El petrolero zarpó.");
        await Expect(luis.Locator("#saving")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("kept"));
        await ana.Locator(".row .target").First.ClickAsync();
        await ana.Keyboard.PressAsync("Control+a");
        await ana.Keyboard.TypeAsync("El buque salió del puerto.");
        await Expect(ana.Locator("#saving")).ToHaveTextAsync("Saved");
        await luis.Context.SetOfflineAsync(false);
        await luis.Locator("#conflict[open]").WaitForAsync();
        await Expect(luis.Locator("#conflict .mine")).ToHaveTextAsync("El petrolero zarpó.");
        await Expect(luis.Locator("#conflict .theirs")).ToHaveTextAsync("El buque salió del puerto.");
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("El buque salió del puerto.");

        await luis.Locator("#conflict .keep").ClickAsync();
        await Expect(luis.Locator("#saving")).ToHaveTextAsync("What you had typed is saved");
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("El petrolero zarpó.");
        (await desk.Memory.Review.HistoryAsync((await desk.SegmentsAsync("one"))[0].Id))
            .Select(c => c.Author)
            .ShouldBe(["Luis", "Ana", ""]);
    }

    [Fact]
    public async Task Desk_AnswerToTheLastSaveIsLost_TheSameTextIsNoConflict()
    {
        await using var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left the port.\n");
        var address = await desk.ListenAsync();
        var ana = await chromium.PersonAsync();
        await ana.GotoAsync(desk.Link);
        await ana.GotoAsync($"{address}/articles/{(await desk.ArticleAsync("one")).Id}");
        await ana.Locator(".row[data-current]").WaitForAsync();

        // The desk writes the text, but the page does not see the answer.
        var lose = true;
        await ana.RouteAsync(
            "**/api/segments/*",
            async route =>
            {
                if (!lose)
                {
                    await route.ContinueAsync();
                    return;
                }
                lose = false;
                await route.FetchAsync();
                await route.AbortAsync();
            }
        );
        await ana.Locator(".row .target").First.ClickAsync();
        await ana.Locator(".editor[contenteditable]").First.WaitForAsync();
        await ana.Keyboard.PressAsync("Control+a");
        await ana.Keyboard.TypeAsync("El petrolero zarpó.");
        await Expect(ana.Locator("#saving")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("kept"));
        await ana.ReloadAsync();
        await Expect(ana.Locator("#saving")).ToHaveTextAsync("What you had typed is saved");
        await Expect(ana.Locator("#conflict[open]")).ToHaveCountAsync(0);

        // The message is there again when the page is loaded once more right after it.
        await ana.ReloadAsync();
        await Expect(ana.Locator("#saving")).ToHaveTextAsync("What you had typed is saved");
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("El petrolero zarpó.");
    }

    private static ILocator Rows(IPage page) => page.Locator(".document .row");

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
