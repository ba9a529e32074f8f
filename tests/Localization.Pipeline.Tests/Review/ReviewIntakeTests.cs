using Localization.Memory.Sqlite;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Settings;

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
