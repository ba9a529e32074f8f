using Localization.Memory;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Checking;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Settings;
using Localization.Quality;
using Localization.Quality.Risk;

namespace Localization.Pipeline.Tests.Review;

/// <summary>Articles come onto the desk, and come again when their file or their engine has changed.</summary>
public sealed class ReviewIntakeTests : IAsyncDisposable
{
    private readonly BatchFixture _batch = new();
    private readonly SqliteTranslationMemory _memory;

    public ReviewIntakeTests() => _memory = new SqliteTranslationMemory(_batch["workspace.db"], TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await _memory.DisposeAsync();
        _batch.Dispose();
    }

    [Fact]
    public async Task TakeIn_TranslatedBefore_AsksForNothing()
    {
        var file = _batch.Write("a.txt", "One thing. Another thing.\n");
        await _batch.RunAsync([file]);
        var asked = _batch.Recording.Asked.Count;
        await TakeInAsync(file);
        _batch.Recording.Asked.Count.ShouldBe(asked);
        Segments
            .Select(s => (s.Target.Text, s.Origin))
            .ShouldBe([("ONE THING.", SegmentOrigin.Engine), ("ANOTHER THING.", SegmentOrigin.Engine)]);
    }

    [Fact]
    public async Task TakeIn_FileChanged_KeepsWhatPeopleWroteAndTheirHistory()
    {
        var file = _batch.Write("a.txt", "One thing. Another thing.\n");
        await TakeInAsync(file);
        var second = Segments[1];
        await Store.SaveAsync(
            new ReviewEdit(
                second.Id,
                1,
                new InlineText("Otra cosa."),
                SegmentState.Translated,
                "Ana",
                ReviewChangeKind.Edit
            )
        );
        _batch.Write("a.txt", "A new first. One thing. Another thing.\n");
        await TakeInAsync(file);
        Segments.Select(s => s.Target.Text).ShouldBe(["A NEW FIRST.", "ONE THING.", "Otra cosa."]);
        (Segments[2].Id, Segments[2].Author, (await Store.HistoryAsync(second.Id)).Length).ShouldBe(
            (second.Id, "Ana", 2)
        );
    }

    [Fact]
    public async Task TakeIn_OtherAnswer_TakesThePlaceOfTheMachinesAlone()
    {
        var file = _batch.Write("a.txt", "One thing. Another thing.\n");
        await TakeInAsync(file);
        await Store.SaveAsync(
            new ReviewEdit(Segments[1].Id, 1, Segments[1].Target, SegmentState.Reviewed, "Ana", ReviewChangeKind.State)
        );
        _batch.Recording.Model = "2";
        _batch.Recording.Answer = text => new TranslationAnswer(new InlineText($"<{text}>"));
        await TakeInAsync(file);
        Segments.Select(s => s.Target.Text).ShouldBe(["<One thing.>", "ANOTHER THING."]);
        (await Store.HistoryAsync(Segments[0].Id))
            .Select(c => (c.Kind, c.Target.Text))
            .ShouldBe([(ReviewChangeKind.Machine, "<One thing.>"), (ReviewChangeKind.Machine, "ONE THING.")]);
    }

    [Fact]
    public async Task TakeIn_SegmentsJoinedByAPerson_StayJoined()
    {
        var file = _batch.Write("a.txt", "One thing. Another thing.\n");
        var article = await TakeInAsync(file);
        var joined = ReviewCuts.Join(Segments[0], Segments[1]);
        await Store.PutAsync(
            (await Store.ArticleAsync(article))!,
            Segments,
            [joined],
            "Ana",
            ReviewChangeKind.Resegment
        );
        await TakeInAsync(file);
        Segments.Single().Segment.Source.Text.ShouldBe("One thing. Another thing.");
    }

    [Fact]
    public async Task TakeIn_UnsureEngine_IsRiskierAndIsKnownOnTheDeskAlsoFromTheMemory()
    {
        const string Sentence = "The ministers who met in Madrid again last week said that the port would close.";
        var file = _batch.Write("a.txt", $"{Sentence} {Sentence.Replace("Madrid", "Lisbon")}\n");
        _batch.Recording.Answer = text => new TranslationAnswer(new InlineText(text.ToUpperInvariant()))
        {
            Confidence = text.Contains("Lisbon") ? 0.25 : 0.875,
        };
        await _batch.RunAsync([file]);
        _batch.Recording.Answer = _ => throw new InvalidOperationException("Asked again.");
        await TakeInAsync(file);

        var segments = Segments;
        segments.Select(s => s.Confidence).ShouldBe([0.875, 0.25]);
        segments[1].Risk.ShouldBeGreaterThan(segments[0].Risk);
        segments
            .Select(s => s.Issues.Where(i => i.Code == EngineDoubt.Code).Select(i => i.Arguments.Single()))
            .ShouldBe([
                [],
                ["25"],
            ]);

        // What people did to them is what the weights are fitted to.
        await Store.SaveAsync(
            new ReviewEdit(
                segments[1].Id,
                1,
                new InlineText("No."),
                SegmentState.Reviewed,
                "Ana",
                ReviewChangeKind.Edit
            )
        );
        var seen = await DeskObservations.OfAsync(Store, new QualityOptions(), TestContext.Current.CancellationToken);
        var signs = seen.Single().Signs;
        signs.Surprise.ShouldBe(signs.Words * Math.Log(4), 1e-9);
    }

    [Fact]
    public async Task TakeIn_PersonsText_HasNoConfidence()
    {
        var file = _batch.Write("a.txt", "One thing. Another thing.\n");
        await _memory.StoreAsync([
            HumanEntry.Of(
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es"),
                new InlineText("One thing."),
                "",
                "Another thing.",
                new InlineText("Una cosa."),
                SegmentState.Reviewed,
                "Ana",
                ""
            ),
        ]);
        _batch.Recording.Answer = text => new TranslationAnswer(new InlineText(text)) { Confidence = 0.5 };
        await TakeInAsync(file);
        Segments.Select(s => (s.Target.Text, s.Confidence)).ShouldBe([("Una cosa.", null), ("Another thing.", 0.5)]);
    }

    private IReviewStore Store => _memory.Review;

    private IReadOnlyList<ReviewSegment> Segments =>
        TestStores.Wait(async () => await Store.SegmentsAsync((await Store.ArticlesAsync()).Single().Id));

    private Task<long> TakeInAsync(string file)
    {
        var settings = new BatchSettings
        {
            Files = [],
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
        };
        return new ReviewIntake(settings, _batch.Provider, _memory, Store, TimeProvider.System).TakeInAsync(
            file,
            "a",
            "",
            _batch,
            CancellationToken.None
        );
    }
}
