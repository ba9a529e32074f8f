using System.Collections.Immutable;
using System.Security.Claims;
using Bunit;
using Localization.Review.Components;
using Localization.Review.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Review.Tests.Components;

/// <summary>The parts of the desk's pages.</summary>
public sealed class ComponentTests : BunitContext, IAsyncLifetime
{
    private readonly DeskFixture _desk = new();

    public async ValueTask InitializeAsync()
    {
        _desk.Write(
            "articles/two.md",
            "# News\n\nThe tanker left the **port**, and Sukhoi said nothing. It came back.\n"
        );
        _desk.Write(
            "glossaries/en-es.csv",
            "source,target,policy,part_of_speech,gender,note\nSukhoi,Sukhoi,keep,organization,,maker of jets\n"
        );
        await _desk.OpenAsync();
        Services
            .AddLogging()
            .AddLocalization()
            .AddSingleton(_desk.Get<TermsInForce>())
            .AddSingleton(_desk.Get<GlossaryDesk>())
            .AddSingleton(TimeProvider.System);
        var user = new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ana"), new Claim(ClaimTypes.Role, "Editor")], "test")
        );
        RenderTree.Add<CascadingValue<Task<AuthenticationState>>>(p =>
            p.Add(c => c.Value, Task.FromResult(new AuthenticationState(user)))
        );
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _desk.DisposeAsync();
        await DisposeAsync();
    }

    [Fact]
    public void MarkedText_MarksThatOverlap_KeepEveryCharacterOnce()
    {
        TextMark[] marks =
        [
            new(new TextSpan(0, 6), "term", "a"),
            new(new TextSpan(4, 6), "issue", "b"),
            new(new TextSpan(0, 99), "all", "c"),
        ];
        var text = Render<MarkedText>(p =>
            p.Add(m => m.Value, new InlineText("El petrolero zarpó")).Add(m => m.Marks, marks)
        );
        text.Nodes.Select(n => n.TextContent).Aggregate(string.Concat).ShouldBe("El petrolero zarpó");
        text.FindAll("span")
            .Select(s => (s.TextContent, s.ClassName))
            .ShouldBe([("El p", "term all"), ("et", "term issue all"), ("role", "issue all"), ("ro zarpó", "all")]);
    }

    [Fact]
    public void MarkedText_HostileTextAndCode_AreCharacters()
    {
        var hostile = new InlineText(
            "<script>x</script>",
            [new InlineCode(3, InlineCodeKind.Placeholder, "1", "<img src=x onerror=x>")]
        );
        var text = Render<MarkedText>(p => p.Add(m => m.Value, hostile));
        text.FindAll("script, img").ShouldBeEmpty();
        text.Find(".chip").GetAttribute("title").ShouldBe("<img src=x onerror=x>");
    }

    [Fact]
    public void DiffText_TwoTexts_ShowsWhatIsGoneAndWhatIsNew()
    {
        var diff = Render<DiffText>(p =>
            p.Add(d => d.Old, "El buque salió del puerto").Add(d => d.New, "El petrolero salió del puerto")
        );
        diff.Find("del").TextContent.ShouldBe("buque");
        diff.Find("ins").TextContent.ShouldBe("petrolero");
    }

    [Fact]
    public async Task SegmentRow_Segment_SaysItsLanguagesStateTermsAndIssues()
    {
        var segment = await SegmentAsync("port") with
        {
            Issues =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(i => new QualityIssue("term-missing", QualitySeverity.Error, [$"a{i}", "b"])),
            ],
        };
        var row = Render<SegmentRow>(p =>
            p.Add(r => r.Segment, segment).Add(r => r.Number, 2).Add(r => r.From, "en").Add(r => r.To, "es")
        );
        row.Find("article").GetAttribute("aria-label").ShouldBe("Segment 2, Translated");
        row.Find(".source").GetAttribute("lang").ShouldBe("en");
        row.Find(".target").GetAttribute("lang").ShouldBe("es");
        row.Find(".source .term").GetAttribute("data-note").ShouldBe("Sukhoi → Sukhoi · maker of jets");
        row.FindAll(".notes .issue-line").Select(i => i.TextContent.Trim()).Last().ShouldBe("and 2 more");
        row.Find(".editor")
            .GetAttribute("data-text")
            .ShouldBe("The tanker left the {0}port{1}, and Sukhoi said nothing.");
    }

    [Fact]
    public async Task SegmentRow_SameSegment_IsNotRenderedAgain()
    {
        var segment = await SegmentAsync("port");
        var row = Render<SegmentRow>(p =>
            p.Add(r => r.Segment, segment).Add(r => r.Number, 2).Add(r => r.From, "en").Add(r => r.To, "es")
        );
        row.Render(p => p.Add(r => r.Segment, segment));
        row.RenderCount.ShouldBe(1);
        row.Render(p => p.Add(r => r.Segment, segment with { Version = 2 }));
        row.RenderCount.ShouldBe(2);
    }

    [Fact]
    public async Task FindReplaceDialog_Preview_LeavesOutWhatIsUnticked()
    {
        ImmutableArray<(ReviewSegment, InlineText Target)> applied = [];
        var dialog = Render<FindReplaceDialog>(async p =>
            p.Add(d => d.Segments, await _desk.SegmentsAsync("two"))
                .Add(
                    d => d.Apply,
                    changes =>
                    {
                        applied = changes;
                        return Task.CompletedTask;
                    }
                )
                .Add(d => d.Close, EventCallback.Empty)
        );
        await dialog.Find("input:not([type])").InputAsync("the");
        dialog.Find("[role=status]").TextContent.ShouldBe("Segments that would change: 1");
        await dialog.FindAll("input")[1].InputAsync("that");
        await dialog.Find(".buttons button").ClickAsync();
        applied.Single().Target.Text.ShouldBe("The tanker left that port, and Sukhoi said nothing.");
        applied.Single().Target.Codes.Length.ShouldBe(2);

        await dialog.Find(".preview input").ChangeAsync(false);
        dialog.Find(".buttons button").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task SplitDialog_WordsChosen_GivesBothPlaces()
    {
        (int, int) at = default;
        var segment = await SegmentAsync("port");
        var dialog = Render<SplitDialog>(p =>
            p.Add(d => d.Segment, segment)
                .Add(d => d.Apply, places => at = places)
                .Add(d => d.Close, EventCallback.Empty)
        );
        await dialog.FindAll(".cuts")[0].Children.First(w => w.TextContent == "Sukhoi").ClickAsync(new());
        await dialog.FindAll(".cuts")[1].Children.First(w => w.TextContent == "said").ClickAsync(new());
        await dialog.Find("button.primary").ClickAsync();
        at.ShouldBe(
            (
                segment.Segment.Source.Text.IndexOf("Sukhoi", StringComparison.Ordinal),
                segment.Target.Text.IndexOf("said", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task TermDialog_Typed_WarnsAtOnceAndSaves()
    {
        var closed = false;
        var dialog = Render<TermDialog>(p =>
            p.Add(d => d.Draft, new Term("", "", TermPolicy.Translate))
                .Add(d => d.Before, null)
                .Add(d => d.Close, () => closed = true)
        );
        await dialog.FindAll("input")[0].InputAsync("Sukhoi");
        await dialog.FindAll("input")[1].InputAsync("Sujói");
        dialog.FindAll(".issue-line").Count.ShouldBeGreaterThan(0);
        await dialog.FindAll("input")[0].InputAsync("tanker");
        await dialog.FindAll("input")[1].InputAsync("petrolero");
        await dialog.Find("form").SubmitAsync();
        dialog.WaitForAssertion(() => closed.ShouldBeTrue());
        (
            await File.ReadAllTextAsync(_desk["glossaries/en-es.csv"], Xunit.TestContext.Current.CancellationToken)
        ).ShouldEndWith("\ntanker,petrolero,translate,proper_noun\n");
    }

    private async Task<ReviewSegment> SegmentAsync(string text) =>
        (await _desk.SegmentsAsync("two")).Single(s => s.Segment.Source.Text.Contains(text, StringComparison.Ordinal));
}
