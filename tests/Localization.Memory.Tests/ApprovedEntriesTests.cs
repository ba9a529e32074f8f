namespace Localization.Memory.Tests;

/// <summary>What is approved on the desk is in the memory, and nowhere else is one without the other.</summary>
public abstract class ApprovedEntriesTests : IDisposable
{
    private readonly MemoryFixture _fixture;
    private readonly long _article;

    protected ApprovedEntriesTests(bool postgres)
    {
        _fixture = new MemoryFixture(postgres);
        _fixture.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
        ReviewSegment[] segments = [.. Segments("One.", "Two.", "Three.")];
        _article = TestStores.Wait(() => Store.PutAsync(Article, [], segments, "", ReviewChangeKind.Machine))!.Value;
    }

    private static readonly ReviewArticle Article = new(
        0,
        "/a.txt",
        "a",
        "A",
        MemoryFixture.English,
        MemoryFixture.Spanish,
        "copy",
        "hash"
    );

    private IReviewStore Store => _fixture.Memory.Review;

    private ReviewSegment Second => TestStores.Wait(() => Store.SegmentsAsync(_article))[1];

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Save_Approved_IsAPersonsEntryInItsContext()
    {
        await SaveAsync("Dos.", SegmentState.Reviewed);
        var entry = (await HumanAsync()).ShouldHaveSingleItem();
        (entry.Source.Text, entry.Target.Text, entry.Previous, entry.Next, entry.Author, entry.Article).ShouldBe(
            ("Two.", "Dos.", "One.", "Three.", "Ana", "a")
        );
    }

    [Fact]
    public async Task Save_NotApproved_IsNoEntry()
    {
        await SaveAsync("Dos.", SegmentState.Translated);
        (await HumanAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_ApprovalWithdrawn_RemovesTheEntry()
    {
        var version = await _fixture.Memory.HumanVersionAsync();
        await SaveAsync("Dos.", SegmentState.Reviewed);
        await SaveAsync("Dos.", SegmentState.Translated);
        (await HumanAsync()).ShouldBeEmpty();
        (await _fixture.Memory.HumanVersionAsync()).ShouldNotBe(version);
    }

    [Fact]
    public async Task Save_ApprovalWithdrawnAfterAnImport_KeepsTheOtherText()
    {
        await SaveAsync("Dos.", SegmentState.Reviewed);
        _fixture.Time.Advance(TimeSpan.FromMinutes(1));
        await _fixture.Memory.StoreAsync([
            (await HumanAsync()).Single() with
            {
                Target = new InlineText("Un par."),
                Created = null,
            },
        ]);
        await SaveAsync("Dos.", SegmentState.Translated);
        (await HumanAsync()).Single().Target.Text.ShouldBe("Un par.");
    }

    [Fact]
    public async Task Save_MemoryCannotBeWritten_ChangesNothing()
    {
        _fixture.Execute(
            Postgres
                ? "ALTER TABLE entry ADD CONSTRAINT none CHECK (origin <> 1)"
                : "CREATE TRIGGER none BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'none'); END"
        );
        await Should.ThrowAsync<OutputException>(async () => await SaveAsync("Dos.", SegmentState.Reviewed));
        (Second.Target.Text, Second.State, Second.Version).ShouldBe(("TWO.", SegmentState.Translated, 1));
        (await Store.HistoryAsync(Second.Id)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Put_ApprovedSegmentCutAnew_RemovesItsEntryAndAddsThoseOfApprovedPieces()
    {
        await SaveAsync("Dos.", SegmentState.Reviewed);
        var all = await Store.SegmentsAsync(_article);
        var pieces = Segments("Tw", "o.").Select(s => s with { State = SegmentState.Reviewed, Author = "Ana" });
        (
            await Store.PutAsync(Article, all, [all[0], .. pieces, all[2]], "Ana", ReviewChangeKind.Resegment)
        ).ShouldNotBeNull();
        (await HumanAsync())
            .Select(e => (e.Source.Text, e.Previous, e.Next))
            .ShouldBe([("Tw", "One.", "o."), ("o.", "Tw", "Three.")]);
    }

    protected abstract bool Postgres { get; }

    private async Task<List<MemoryEntry>> HumanAsync() =>
        await _fixture.Memory.EntriesAsync(new EntryFilter { Origin = MemoryOrigin.Human }).ToListAsync();

    private async Task SaveAsync(string text, SegmentState state) =>
        (
            await Store.SaveAsync(
                new ReviewEdit(Second.Id, Second.Version, new InlineText(text), state, "Ana", ReviewChangeKind.Edit)
            )
        ).IsConflict.ShouldBeFalse();

    private static IEnumerable<ReviewSegment> Segments(params string[] texts) =>
        texts.Select(
            (t, i) =>
                new ReviewSegment(
                    0,
                    0,
                    new Segment(0, i, BlockRole.Paragraph, new InlineText(t), "", ""),
                    new InlineText(t.ToUpperInvariant()),
                    SegmentState.Translated
                )
        );

    public sealed class Sqlite() : ApprovedEntriesTests(postgres: false)
    {
        protected override bool Postgres => false;
    }

    public sealed class PostgreSql() : ApprovedEntriesTests(postgres: true)
    {
        protected override bool Postgres => true;
    }
}
