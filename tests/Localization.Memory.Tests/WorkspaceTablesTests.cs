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
    public void Replace_ThereAndBack_HoldsTheSame()
    {
        var article = Fill(_file.Memory);
        _database.Memory.Tables.Digest().ShouldAllBe(t => t.Rows == 0);
        _database.Memory.Tables.Replace(_file.Memory.Tables);
        _database.Memory.Tables.Digest().ShouldBe(_file.Memory.Tables.Digest());

        // Numbers go on after those that came.
        var first = _database.Memory.Review.Segments(article)[0];
        first.Target.Text.ShouldBe("S 0\uFFFD");
        _database
            .Memory.Review.Save(
                new ReviewEdit(
                    first.Id,
                    first.Version,
                    new InlineText("Uno."),
                    SegmentState.Reviewed,
                    "Ana",
                    ReviewChangeKind.State
                )
            )
            .IsConflict.ShouldBeFalse();
        _database.Memory.Runs.Start("another", ["/c"]).ShouldBe(2);
        _database.Memory.Tables.Digest().ShouldNotBe(_file.Memory.Tables.Digest());

        _file.Memory.Tables.Replace(_database.Memory.Tables);
        _file.Memory.Tables.Digest().ShouldBe(_database.Memory.Tables.Digest());
        _file.Memory.Review.History(first.Id)[0].Author.ShouldBe("Ana");
        _file.Memory.Runs.Find(2)!.State.ShouldBe(RunState.Interrupted);
    }

    [Fact]
    public void Replace_TwiceTheSame_ChangesNothing()
    {
        Fill(_file.Memory);
        _database.Memory.Tables.Replace(_file.Memory.Tables);
        _database.Memory.Tables.Replace(_file.Memory.Tables);
        _database.Memory.Tables.Digest().ShouldBe(_file.Memory.Tables.Digest());
    }

    // More segments than a page holds.
    private static long Fill(IWorkspaceStore store)
    {
        var run = store.Runs.Start("translate", ["/ñ", "/b"]);
        store.Runs.Record(run, "/out", new RunFile("/ñ", null, "f", "d"));
        store.Runs.Record(run, "/out", new RunFile("/b", "broken", "", ""));
        store.Runs.Finish(run);
        store.Terms.Keep("source,target\nMoscow,Moscú\n");
        var article = store
            .Review.Put(
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
                        )),
                ],
                "",
                ReviewChangeKind.Machine
            )!
            .Value;
        var segment = store.Review.Segments(article)[7].Id;
        store.Review.Comment(segment, "Ana", "¿Seguro, @Luis?", ["Luis"]);
        store.Review.Ignore(
            segment,
            new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]),
            "Ana"
        );
        store.Review.Put(new ReviewUser("Ana", ReviewRole.Editor, "x"));
        return article;
    }
}
