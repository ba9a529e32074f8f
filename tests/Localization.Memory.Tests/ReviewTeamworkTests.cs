using System.Collections.Immutable;

namespace Localization.Memory.Tests;

/// <summary>Archive, removal, assignment and comments, as each kind of store keeps them.</summary>
public abstract class ReviewTeamworkTests : IDisposable
{
    private readonly MemoryFixture _fixture;

    protected ReviewTeamworkTests(bool postgres)
    {
        _fixture = new MemoryFixture(postgres);
        _fixture.Time.SetUtcNow(Now);
        TestStores.Wait(async () =>
        {
            foreach (var name in Names)
                await PutAsync(name, "1");
            return true;
        });
    }

    private static readonly string[] Names = ["a", "b", "c"];

    private static DateTimeOffset Now => new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);

    private IReviewStore Store => _fixture.Memory.Review;

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Archive_Article_LeavesTheListsUntilItIsAskedForOrRestored()
    {
        var id = await IdAsync("b");
        (await Store.ArchiveAsync(id, archived: true, "Ana")).ShouldBeTrue();
        (await Store.ArchiveAsync(id, archived: true, "Ana")).ShouldBeFalse();
        (await NamesAsync(new ReviewQuery())).ShouldBe(["a", "c"]);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Archived })).ShouldBe(["b"]);
        (await Store.TotalsAsync()).Articles.ShouldBe(2);
        (await Store.SearchAsync("source", 9)).Length.ShouldBe(2);
        (await Store.ArticleAsync(id))!.IsArchived.ShouldBeTrue();
        (await Store.ContentsAsync(MemoryFixture.Spanish)).Count.ShouldBe(3);
        (await Store.ArchiveAsync(id, archived: false, "Ana")).ShouldBeTrue();
        (await NamesAsync(new ReviewQuery())).ShouldBe(["a", "b", "c"]);
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("2", 3)]
    public async Task Put_ArchivedArticle_ComesBackWithANewFileAlone(string content, int articles)
    {
        await Store.ArchiveAsync(await IdAsync("b"), archived: true, "Ana");
        await PutAsync("b", content, await Store.SegmentsAsync(await IdAsync("b")));
        (await NamesAsync(new ReviewQuery())).Length.ShouldBe(articles);
    }

    [Fact]
    public async Task RemoveArticle_Article_IsGoneButItsHistoryAndFileAreKnown()
    {
        var (id, segment) = (await IdAsync("b"), await FirstAsync("b"));
        await SaveAsync(segment, "De una persona.");
        await Store.AssignAsync(
            id,
            ReviewAssignment.None,
            new ReviewAssignment("Ana", null, ReviewPriority.High),
            "Ana"
        );
        (await Store.RemoveArticleAsync(id, "Ana")).ShouldBeTrue();
        (await Store.RemoveArticleAsync(id, "Ana")).ShouldBeFalse();
        (await NamesAsync(new ReviewQuery())).ShouldBe(["a", "c"]);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Archived })).ShouldBeEmpty();
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" })).ShouldBeEmpty();
        (
            await Store.ArticleAsync(id),
            await Store.SegmentAsync(segment.Id),
            (await Store.NamedAsync("b")).Length
        ).ShouldBe((null, null, 0));
        (await Store.ArticlesAsync()).Length.ShouldBe(2);
        (await Store.SearchAsync("persona", 9)).ShouldBeEmpty();
        (await Store.ContentsAsync(MemoryFixture.Spanish)).Keys.ShouldContain("/b.txt");
        (await Store.HistoryAsync(segment.Id))[0].Target.Text.ShouldBe("De una persona.");
        (await Store.LogAsync(ReviewLogPlace.End, 9))
            .Select(e => (e.Kind, e.Article, e.After))
            .ShouldBe([
                (ReviewLogKind.Remove, id, ""),
                (ReviewLogKind.Priority, id, "high"),
                (ReviewLogKind.Assign, id, "Ana"),
                (ReviewLogKind.Edit, id, "De una persona."),
            ]);
    }

    [Fact]
    public async Task Log_EventsAndChanges_AreInTheOrderOfTimeAndReadPageByPage()
    {
        var (id, segment) = (await IdAsync("a"), (await FirstAsync("a")).Id);
        var issue = new QualityIssue("term-missing", QualitySeverity.Warning, ["Moscow", "Moscú"]);
        var due = new ReviewAssignment("Luis", Now.AddHours(2), ReviewPriority.Normal);
        var comment = 0L;
        Func<Task>[] steps =
        [
            async () => await Store.AssignAsync(id, ReviewAssignment.None, due, "Eva"),
            async () => await Store.ArchiveAsync(id, archived: true, "Eva"),
            async () => await Store.ArchiveAsync(id, archived: false, "Eva"),
            async () => comment = await Store.CommentAsync(segment, "Ana", "¿Así?"),
            async () => await Store.EditCommentAsync(comment, "Ana", "¿Así o no?", []),
            async () => await Store.ResolveAsync(comment, resolved: true, "Luis"),
            async () => await Store.ResolveAsync(comment, resolved: true, "Luis"),
            async () => await Store.ResolveAsync(comment, resolved: false, "Luis"),
            async () => await SaveAsync(await FirstAsync("a"), "De una persona."),
            async () => await Store.RemoveCommentAsync(comment, "Ana"),
            async () => await Store.IgnoreAsync(segment, issue, "Ana"),
            async () => await Store.UnignoreAsync(segment, issue.Code, issue.Arguments, "Ana"),
        ];
        foreach (var step in steps)
        {
            _fixture.Time.Advance(TimeSpan.FromSeconds(1));
            await step();
        }

        var log = await Store.LogAsync(ReviewLogPlace.End, 99);
        log.Reverse()
            .Select(e => $"{e.Author} {e.Kind} {e.Segment is not null}: {e.Before} > {e.After}")
            .ShouldBe([
                "Eva Assign False:  > Luis",
                "Eva Due False:  > 2026-11-23T22:00:00Z",
                "Eva Archive False:  > ",
                "Eva Unarchive False:  > ",
                "Ana Comment True:  > ¿Así?",
                "Ana EditComment True: ¿Así? > ¿Así o no?",
                "Luis Resolve True:  > ¿Así o no?",
                "Luis Reopen True:  > ¿Así o no?",
                $"Ana Edit True: {log.Single(e => e.Kind == ReviewLogKind.Edit).Before} > De una persona.",
                "Ana RemoveComment True: ¿Así o no? > ",
                "Ana Ignore True:  > term-missing: Moscow, Moscú",
                "Ana Unignore True:  > term-missing: Moscow, Moscú",
            ]);
        log.ShouldAllBe(e => e.Article == id && e.Title.Length > 0);
        var pages = new List<ReviewLogEntry>();
        while (await Store.LogAsync(pages.Count == 0 ? ReviewLogPlace.End : pages[^1].Place, 1) is [var next])
            pages.Add(next);
        pages.ShouldBe(log);
    }

    [Fact]
    public async Task Filters_OfAUser_AreSavedReplacedAndRemoved()
    {
        await Store.SaveFilterAsync("Ana", new SavedFilter("Noche", "filter=Open"));
        await Store.SaveFilterAsync("Ana", new SavedFilter("Ayer", "since=2026-11-22"));
        await Store.SaveFilterAsync("Luis", new SavedFilter("Noche", "filter=Done"));
        await Store.SaveFilterAsync("Ana", new SavedFilter("Noche", "filter=Flagged&risk=50"));
        (await Store.FiltersAsync("Ana")).ShouldBe([
            new("Ayer", "since=2026-11-22"),
            new SavedFilter("Noche", "filter=Flagged&risk=50"),
        ]);
        (await Store.RemoveFilterAsync("Ana", "Noche")).ShouldBeTrue();
        (await Store.RemoveFilterAsync("Ana", "Noche")).ShouldBeFalse();
        (await Store.FiltersAsync("Ana")).Length.ShouldBe(1);
        (await Store.FiltersAsync("Luis")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task RemoveArticle_SomebodyHasASegmentOpen_TheirEditIsAConflict()
    {
        var segment = await FirstAsync("b");
        await Store.RemoveArticleAsync(await IdAsync("b"), "Ana");
        (await SaveAsync(segment, "Tarde.")).IsConflict.ShouldBeTrue();
    }

    [Fact]
    public async Task RemoveArticle_PutAgain_IsANewArticleInItsPlace()
    {
        var id = await IdAsync("b");
        await SaveAsync(await FirstAsync("b"), "Viejo.");
        await Store.RemoveArticleAsync(id, "Ana");
        await PutAsync("b", "1");
        (await IdAsync("b")).ShouldBe(id);
        (await FirstAsync("b")).Target.Text.ShouldBe("Target b.");
        (await Store.ArticleAsync(id))!.Progress.Segments.ShouldBe(1);
    }

    [Fact]
    public async Task Assign_SomebodyElseWasFirst_IsNotWrittenOver()
    {
        var due = Now.AddHours(3);
        var ana = new ReviewAssignment("Ana Núñez", due, ReviewPriority.High);
        (await Store.AssignAsync(await IdAsync("a"), ReviewAssignment.None, ana, "Ana")).ShouldBeTrue();
        (
            await Store.AssignAsync(await IdAsync("a"), ReviewAssignment.None, ana with { Assignee = "Luis" }, "Ana")
        ).ShouldBeFalse();
        (await Store.ArticleAsync(await IdAsync("a")))!.Assignment.ShouldBe(ana);
        (await Store.PageAsync(new ReviewQuery { Assignee = "Ana Núñez" })).Articles.Single().Assignment.ShouldBe(ana);
        (await Store.AssignAsync(await IdAsync("a"), ana, ReviewAssignment.None, "Ana")).ShouldBeTrue();
    }

    [Fact]
    public async Task Page_WaitingForSomebody_IsAssignedAndOpenOrNamesThem()
    {
        await Store.AssignAsync(
            await IdAsync("a"),
            ReviewAssignment.None,
            new ReviewAssignment("Ana", null, ReviewPriority.Normal),
            "Ana"
        );
        var comment = await Store.CommentAsync((await FirstAsync("c")).Id, "Luis", "@Ana, ¿lo ves?", ["Ana", "Ana"]);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" })).ShouldBe(["a", "c"]);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Luis" })).ShouldBeEmpty();
        await Store.ResolveAsync(comment, resolved: true, "Ana");
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" })).ShouldBe(["a"]);
        await SaveAsync(await FirstAsync("a"), "Hecho.", SegmentState.Reviewed);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_DueAndPriority_OrderTheList()
    {
        await Store.AssignAsync(
            await IdAsync("c"),
            ReviewAssignment.None,
            new ReviewAssignment("", Now, ReviewPriority.Low),
            "Ana"
        );
        await Store.AssignAsync(
            await IdAsync("b"),
            ReviewAssignment.None,
            new ReviewAssignment("", null, ReviewPriority.High),
            "Ana"
        );
        (await NamesAsync(new ReviewQuery { Order = ReviewOrder.Due })).ShouldBe(["c", "b", "a"]);
        (await NamesAsync(new ReviewQuery { Order = ReviewOrder.Priority })).ShouldBe(["b", "a", "c"]);
    }

    [Fact]
    public async Task Page_AuthorProviderAndTime_Filter()
    {
        _fixture.Time.Advance(TimeSpan.FromHours(1));
        await SaveAsync(await FirstAsync("c"), "Nada.");
        (await NamesAsync(new ReviewQuery { Author = "Ana" })).ShouldBe(["c"]);
        (await NamesAsync(new ReviewQuery { Since = Now.AddMinutes(30) })).ShouldBe(["c"]);
        (await NamesAsync(new ReviewQuery { Provider = "copy" })).Length.ShouldBe(3);
        (await NamesAsync(new ReviewQuery { Provider = "deepl" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task EditAndRemoveComment_OfAnother_ChangesNothing()
    {
        var id = await Store.CommentAsync((await FirstAsync("a")).Id, "Ana", "Uno @Luis", ["Luis"]);
        (await Store.EditCommentAsync(id, "Luis", "Mío", [])).ShouldBeFalse();
        (await Store.RemoveCommentAsync(id, "Luis")).ShouldBeFalse();
        (await Store.FindCommentAsync(id))!.Mentions.ShouldBe(["Luis"]);
        _fixture.Time.Advance(TimeSpan.FromMinutes(1));
        (await Store.EditCommentAsync(id, "Ana", "Dos", [])).ShouldBeTrue();
        var now = (await Store.CommentsAsync((await FirstAsync("a")).Id)).Single();
        (now.Text, now.Edited, now.Mentions.Length).ShouldBe(("Dos", Now.AddMinutes(1), 0));
        (await Store.RemoveCommentAsync(id, "Ana")).ShouldBeTrue();
        (await Store.FindCommentAsync(id), (await FirstAsync("a")).Comments).ShouldBe((null, 0));
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Commented })).ShouldBeEmpty();
    }

    private async Task<long> IdAsync(string name) => (await Store.NamedAsync(name)).Single().Id;

    private async Task<ReviewSegment> FirstAsync(string name) => (await Store.SegmentsAsync(await IdAsync(name)))[0];

    private async Task<ImmutableArray<string>> NamesAsync(ReviewQuery query) =>
        [.. (await Store.PageAsync(query)).Articles.Select(a => a.Name)];

    private async Task<ReviewSaved> SaveAsync(
        ReviewSegment segment,
        string text,
        SegmentState state = SegmentState.Translated
    ) =>
        await Store.SaveAsync(
            new ReviewEdit(
                segment.Id,
                segment.Version,
                new InlineText(text),
                state,
                "Ana",
                state == SegmentState.Reviewed ? ReviewChangeKind.State : ReviewChangeKind.Edit
            )
        );

    private async Task PutAsync(string name, string content, IReadOnlyList<ReviewSegment>? seen = null) =>
        (
            await Store.PutAsync(
                new ReviewArticle(
                    0,
                    $"/{name}.txt",
                    name,
                    $"Title {name}",
                    MemoryFixture.English,
                    MemoryFixture.Spanish,
                    "copy",
                    content
                ),
                seen ?? [],
                seen
                    ??
                    [
                        new ReviewSegment(
                            0,
                            0,
                            new Segment(0, 0, BlockRole.Paragraph, new InlineText($"Source {name}."), "", ""),
                            new InlineText($"Target {name}."),
                            SegmentState.Translated
                        ),
                    ],
                "",
                ReviewChangeKind.Machine
            )
        ).ShouldNotBeNull();

    public sealed class Sqlite() : ReviewTeamworkTests(postgres: false);

    public sealed class PostgreSql() : ReviewTeamworkTests(postgres: true);
}
