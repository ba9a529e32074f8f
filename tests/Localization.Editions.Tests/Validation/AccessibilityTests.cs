using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Localization.Editions.Html;
using Localization.Editions.Labels;
using Localization.Editions.Reading;
using Microsoft.Playwright;

namespace Localization.Editions.Tests.Validation;

/// <summary>Pages in a real browser: accessible by axe-core (WCAG 2.2 AA), on a screen of any width, in light and dark,
/// and doing what their scripts promise.</summary>
public sealed class AccessibilityTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly string _folder = Tool.Folder();
    private readonly List<IBrowserContext> _contexts = [];
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync() => _browser = await browser.StartedAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public static TheoryData<int, ColorScheme> Screens =>
        Cases.Of(
            [(1400, ColorScheme.Light), (320, ColorScheme.Dark)],
            [
                (1400, ColorScheme.Light),
                (1400, ColorScheme.Dark),
                (320, ColorScheme.Light),
                (320, ColorScheme.Dark),
                (3840, ColorScheme.Dark),
            ]
        );

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Pages_AnyScreen_AreAccessibleAndNeverScrollSideways(int width, ColorScheme scheme)
    {
        // The two long pages are of one kind: each screen has one of them, and a thorough run both.
        var other = scheme == ColorScheme.Light ? "moscow.html" : "oil.html";
        foreach (var (name, content) in Pages().Where(p => Cases.Thorough || p.Name != other))
        {
            var page = await OpenAsync(name, content, width, scheme);
            // The page's own policy forbids the checker's script as any other: it is put aside for the check alone.
            var result = await page.RunAxe(
                new AxeRunOptions
                {
                    // What passes is not described, which takes most of the time on a long page.
                    ResultTypes = [ResultType.Violations],
                    RunOnly = new RunOnlyOptions
                    {
                        Type = "tag",
                        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                    },
                }
            );
            result
                .Violations.Select(v =>
                    $"{name}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}"
                )
                .ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                width,
                name
            );
        }
    }

    [Fact]
    public async Task Switch_Clicked_ShowsOneLanguageAndRemembers()
    {
        var page = await OpenAsync(
            "moscow.html",
            Localizers.Bilingual.Write(SampleArticles.Moscow()),
            1400,
            ColorScheme.Light
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Translation only" }).ClickAsync();
        (await page.Locator("main .source").First.IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("main .target").First.IsVisibleAsync()).ShouldBeTrue();
        await page.ReloadAsync();
        (await page.Locator("main .source").First.IsVisibleAsync()).ShouldBeFalse();
        await page.GetByRole(AriaRole.Button, new() { Name = "Side by side" }).ClickAsync();
        (await page.Locator("main .source").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(420)]
    public async Task Term_FocusedOrTapped_ShowsItsNoteOnTheScreen(int width)
    {
        const string Shown = "e => getComputedStyle(e, '::after').content";
        var page = await OpenAsync(
            "moscow.html",
            Localizers.Bilingual.Write(SampleArticles.Moscow()),
            width,
            ColorScheme.Light
        );
        var term = page.Locator("main .target .term").First;
        (await term.EvaluateAsync<string>(Shown)).ShouldBe("none");
        await term.FocusAsync();
        (await term.EvaluateAsync<string>(Shown)).ShouldContain("→");
        await page.EvaluateAsync("document.activeElement.blur()");
        await term.ClickAsync();
        (await term.EvaluateAsync<string>(Shown)).ShouldContain("→");
    }

    [Fact]
    public async Task Switch_FarDownThePage_KeepsTheLineThatIsRead()
    {
        var page = await OpenAsync(
            "moscow.html",
            Localizers.Bilingual.Write(SampleArticles.Moscow()),
            1000,
            ColorScheme.Light
        );
        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight / 2)");
        const string Top =
            "[...document.querySelectorAll('.row')].find(r => r.getBoundingClientRect().bottom > "
            + "0).querySelector('.target .seg')?.id";
        var before = await page.EvaluateAsync<string>(Top);
        await page.EvaluateAsync("document.querySelector('.views button[value=stack]').click()");
        (await page.EvaluateAsync<string>(Top)).ShouldBe(before);
    }

    [Fact]
    public async Task Page_WithoutScript_ShowsBothLanguagesAndNoSwitch()
    {
        var path = Write("moscow.html", Localizers.Bilingual.Write(SampleArticles.Moscow()));
        await using var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        (await page.Locator(".views").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("main .source").First.IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("main .target").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Index_SearchedAndSorted_ShowsWhatWasAskedFor()
    {
        var page = await OpenAsync("index.html", Index(), 1400, ColorScheme.Light);
        await page.Locator("input[type=search]").FillAsync("moscu");
        (await page.Locator("tbody tr:visible").CountAsync()).ShouldBe(1);
        await page.Locator("input[type=search]").FillAsync("");
        var words = page.GetByRole(AriaRole.Button, new() { Name = "Words" });
        await words.ClickAsync();
        var rising = await page.Locator("tbody td[data-label=Words]").AllTextContentsAsync();
        await words.ClickAsync();
        var falling = await page.Locator("tbody td[data-label=Words]").AllTextContentsAsync();
        falling.ShouldBe(rising.Reverse());
        rising.ShouldNotBe(falling);
    }

    [Fact]
    public async Task Page_OfHostileArticle_RunsNothing()
    {
        var article = HostileArticles.Of(
            "<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">",
            new InlineCode(
                0,
                InlineCodeKind.Start,
                "1",
                "<a href=\"javascript:document.title='hit'\" onmouseover=\"document.title='hit'\">"
            )
        );
        foreach (
            var content in new[]
            {
                Localizers.Bilingual.Write(article),
                new ReadingHtmlEdition(Localizers.Labels, Branding.Default).Write(article),
            }
        )
        {
            var page = await OpenAsync("hostile.html", content, 1000, ColorScheme.Light);
            foreach (var link in await page.Locator("main a").AllAsync())
                await link.ClickAsync(new() { Force = true });
            (await page.TitleAsync()).ShouldNotBe("hit");
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Pages() =>
        [
            ("moscow.html", Localizers.Bilingual.Write(SampleArticles.Moscow())),
            ("oil.html", Localizers.Bilingual.Write(SampleArticles.Oil())),
            ("page.html", new ReadingHtmlEdition(Localizers.Labels, Branding.Default).Write(SampleArticles.Oil())),
            ("index.html", Index()),
            ("evaluation.html", Evaluation()),
        ];

    private static byte[] Evaluation()
    {
        using var culture = new UICulture("en");
        return new EvaluationPage(Localizers.Labels).Write(
            ["System", "BLEU"],
            [
                ["one", "21.40 ± 0.60"],
            ],
            [
                new EvaluationRow(
                    1,
                    "The port is closed.",
                    "El puerto está cerrado.",
                    [("one", 61.2, [("El puerto ", false), ("cerró", true)])]
                ),
            ],
            "en",
            "es"
        );
    }

    private static byte[] Index()
    {
        using var culture = new UICulture("en");
        return new BatchIndexEdition(Localizers.Labels).Write([
            BatchArticle.Of(SampleArticles.Moscow(), [new(EditionKind.Bilingual, "a/bilingual.html")]),
            BatchArticle.Of(SampleArticles.Oil(), [new(EditionKind.Bilingual, "b/bilingual.html")]),
            BatchArticle.Failed("broken.docx", "broken.docx: this is not a DOCX document."),
        ]);
    }

    private async Task<IPage> OpenAsync(string name, byte[] content, int width, ColorScheme scheme)
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                BypassCSP = name is not "hostile.html",
            }
        );
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Write(name, content)).AbsoluteUri);
        return page;
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
