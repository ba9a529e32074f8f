using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Localization.Providers.Pricing;
using Localization.Review.Desk;
using Localization.Review.Rights;

namespace Localization.Review.Tests.Engines;

/// <summary>Several engines side by side: what the memory has, what is asked, what it costs and who may ask.</summary>
public sealed class EngineDeskTests
{
    private static readonly DeskUser Reviewer = new("Luis", ReviewRole.Reviewer);
    private static readonly DeskUser Editor = new("Eva", ReviewRole.Editor);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_Segment_HasStoredAnswersAndThePriceOfTheOthers()
    {
        await using var desk = await DeskAsync();
        var offers = await desk.Get<EngineDesk>().OfAsync(await SegmentAsync(desk), Stop);
        offers.Select(o => o.Engine).ShouldBe(["paid", "copy"]);
        offers[1].Target!.Text.ShouldBe("The tanker left.");
        (offers[0].Target, offers[0].Characters, offers[0].Price, offers[0].Currency).ShouldBe(
            (null, 16, 0.00032m, "EUR")
        );
    }

    [Fact]
    public async Task Ask_EngineThatBills_IsAskedOnceAndStored()
    {
        await using var desk = await DeskAsync();
        var (engines, segment) = (desk.Get<EngineDesk>(), await SegmentAsync(desk));
        var answer = await engines.AskAsync(Editor, segment, "paid", Stop);
        answer.Target!.Text.ShouldBe("EL BUQUE");
        (await engines.OfAsync(segment, Stop))[0].Target!.Text.ShouldBe("EL BUQUE");
        await engines.AskAsync(Editor, segment, "paid", Stop);
        ((Paid)desk.Engine!).Requests.ShouldBe(1);

        // Asking changes nothing on the desk, and what a person writes changes no answer.
        (await SegmentAsync(desk)).ShouldBe(segment);
        await desk.Get<ReviewDesk>()
            .WriteAsync(Reviewer, segment, segment.Version, new InlineText("El petrolero zarpó."));
        (await engines.OfAsync(await SegmentAsync(desk), Stop))[0].Target!.Text.ShouldBe("EL BUQUE");
    }

    [Fact]
    public async Task Ask_ByAReviewer_IsForEnginesOfThisMachine()
    {
        await using var desk = await DeskAsync();
        var engines = desk.Get<EngineDesk>();
        await Should.ThrowAsync<DeskForbiddenException>(async () =>
            await engines.AskAsync(Reviewer, await SegmentAsync(desk), "paid", Stop)
        );
        ((Paid)desk.Engine!).Requests.ShouldBe(0);
        (await engines.AskAsync(Reviewer, await SegmentAsync(desk), "copy", Stop)).Target!.Text.ShouldBe(
            "The tanker left."
        );
        (
            await Should.ThrowAsync<SettingsException>(async () =>
                await engines.AskAsync(Editor, await SegmentAsync(desk), "other", Stop)
            )
        ).Code.ShouldBe("provider-unknown");
    }

    [Fact]
    public async Task Ask_EngineThatFails_SaysWhy()
    {
        await using var desk = await DeskAsync(fails: true);
        var engines = desk.Get<EngineDesk>();
        (await engines.AskAsync(Editor, await SegmentAsync(desk), "paid", Stop)).ShouldSatisfyAllConditions(
            o => o.Target.ShouldBeNull(),
            o => o.Failure.ShouldNotBeEmpty()
        );
    }

    [Fact]
    public async Task Api_Answers_AreThoseOfTheDesk()
    {
        await using var desk = await DeskAsync();
        using var luis = await desk.ProgramAsync("Luis", ReviewRole.Reviewer);
        using var eva = await desk.ProgramAsync("Eva", ReviewRole.Editor);
        var path = $"/api/segments/{(await SegmentAsync(desk)).Id}/answers";
        using var refused = await luis.PostAsync(new Uri($"{path}?provider=paid", UriKind.Relative), null, Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var asked = await eva.PostAsync(new Uri($"{path}?provider=paid", UriKind.Relative), null, Stop);
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answers = await luis.GetFromJsonAsync<JsonElement>(path, Stop);
        answers[0].GetProperty("target").GetString().ShouldBe("EL BUQUE");
        using var none = await eva.GetAsync(new Uri("/api/segments/99999/answers", UriKind.Relative), Stop);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<ReviewSegment> SegmentAsync(DeskFixture desk) => (await desk.SegmentsAsync("one"))[0];

    // The desk takes its articles in with another engine than the one that is asked here.
    private static async Task<DeskFixture> DeskAsync(bool fails = false)
    {
        var desk = new DeskFixture
        {
            Engine = new Paid { Fails = fails },
            TakesInWith = "copy",
            Prices = new PriceTable("EUR", ImmutableDictionary<string, decimal>.Empty.Add("paid", 20)),
        };
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe.\n");
        return await desk.OpenAsync();
    }

    private sealed class Paid : ITranslationProvider
    {
        public bool Fails { get; init; }

        public int Requests { get; private set; }

        public string Name => "paid";

        public string Model => "1";

        public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 10 };

        public Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
            TranslationRequest request,
            CancellationToken cancellationToken
        )
        {
            Requests++;
            return Task.FromResult(
                request
                    .Units.Select(_ =>
                        Fails
                            ? new TranslationAnswer(null) { Failure = "not today" }
                            : new TranslationAnswer(new InlineText("EL BUQUE"))
                    )
                    .ToImmutableArray()
            );
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
