namespace Localization.Memory.Tests;

public sealed class WorkspaceTablesTests : IDisposable
{
    private readonly MemoryFixture _file = new();
    private readonly MemoryFixture _database = new(postgres: true);

    public void Dispose()
    {
        _file.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Replace_ThereAndBack_HoldsTheSame()
    {
        var article = await FillAsync(_file.Memory);
        (await _database.Memory.Tables.DigestAsync()).ShouldAllBe(t => t.Rows == 0);
        await _database.Memory.Tables.ReplaceAsync(_file.Memory.Tables);
        (await _database.Memory.Tables.DigestAsync()).ShouldBe(await _file.Memory.Tables.DigestAsync());

        // Numbers go on after those that came.
        var first = (await _database.Memory.Review.SegmentsAsync(article))[0];
        first.Target.Text.ShouldBe("S 0\uFFFD");
        (
            await _database.Memory.Review.SaveAsync(
                new ReviewEdit(
                    first.Id,
                    first.Version,
                    new InlineText("Uno."),
                    SegmentState.Reviewed,
                    "Ana",
                    ReviewChangeKind.State
                )
            )
        ).IsConflict.ShouldBeFalse();
        (await _database.Memory.Runs.StartAsync("another", ["/c"])).ShouldBe(2);
        (await _database.Memory.Tables.DigestAsync()).ShouldNotBe(await _file.Memory.Tables.DigestAsync());

        await _file.Memory.Tables.ReplaceAsync(_database.Memory.Tables);
        (await _file.Memory.Tables.DigestAsync()).ShouldBe(await _database.Memory.Tables.DigestAsync());
        (await _file.Memory.Review.HistoryAsync(first.Id))[0].Author.ShouldBe("Ana");
        (await _file.Memory.Runs.FindAsync(2))!.State.ShouldBe(RunState.Interrupted);
    }

    [Fact]
    public async Task Replace_TwiceTheSame_ChangesNothing()
    {
        await FillAsync(_file.Memory);
        await _database.Memory.Tables.ReplaceAsync(_file.Memory.Tables);
        await _database.Memory.Tables.ReplaceAsync(_file.Memory.Tables);
        (await _database.Memory.Tables.DigestAsync()).ShouldBe(await _file.Memory.Tables.DigestAsync());
    }

    // More segments than a page holds.
    private static async Task<long> FillAsync(IWorkspaceStore store)
    {
        var run = await store.Runs.StartAsync("translate", ["/ñ", "/b"]);
        await store.Runs.RecordAsync(run, "/out", new RunFile("/ñ", null, "f", "d"));
        await store.Runs.RecordAsync(run, "/out", new RunFile("/b", "broken", "", ""));
        await store.Runs.FinishAsync(run);
        await store.Terms.KeepAsync("source,target\nMoscow,Moscú\n");
        var article = (
            await store.Review.PutAsync(
                new ReviewArticle(
                    0,
                    "/a.txt",
                    "a",
                    "A",
                    LanguageTag.Parse("en"),
                    LanguageTag.Parse("es"),
                    "copy",
                    "00"
                ),
                [],
                [
                    .. Enumerable
                        .Range(0, 1234)
                        .Select(i => new ReviewSegment(
                            0,
                            0,
                            new Segment(i, 0, BlockRole.Paragraph, new InlineText($"s {i}"), "", ""),
                            new InlineText(i == 0 ? "S 0\uFFFD" : $"S {i}"),
                            SegmentState.Translated
                        )
                        {
                            Confidence = i % 3 == 0 ? null : 1 / (i + 1d),
                        }),
                ],
                "",
                ReviewChangeKind.Machine
            )
        )!.Value;
        var segment = (await store.Review.SegmentsAsync(article))[7].Id;
        await store.Review.CommentAsync(segment, "Ana", "¿Seguro, @Luis?", ["Luis"]);
        await store.Review.IgnoreAsync(
            segment,
            new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]),
            "Ana"
        );
        await store.Review.PutAsync(new ReviewUser("Ana", ReviewRole.Editor, "x"));
        return article;
    }
}
