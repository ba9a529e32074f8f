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
        foreach (var name in new[] { "a", "b", "c" })
            Put(name, "1");
    }

    private static DateTimeOffset Now => new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);

    private IReviewStore Store => _fixture.Memory.Review;

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Archive_Article_LeavesTheListsUntilItIsAskedForOrRestored()
    {
        var id = Id("b");
        Store.Archive(id, archived: true, "Ana").ShouldBeTrue();
        Store.Archive(id, archived: true, "Ana").ShouldBeFalse();
        Names(new ReviewQuery()).ShouldBe(["a", "c"]);
        Names(new ReviewQuery { Filter = ReviewFilter.Archived }).ShouldBe(["b"]);
        Store.Totals().Articles.ShouldBe(2);
        Store.Search("source", 9).Length.ShouldBe(2);
        Store.Article(id)!.IsArchived.ShouldBeTrue();
        Store.Contents(MemoryFixture.Spanish).Count.ShouldBe(3);
        Store.Archive(id, archived: false, "Ana").ShouldBeTrue();
        Names(new ReviewQuery()).ShouldBe(["a", "b", "c"]);
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("2", 3)]
    public void Put_ArchivedArticle_ComesBackWithANewFileAlone(string content, int articles)
    {
        Store.Archive(Id("b"), archived: true, "Ana");
        Put("b", content, Store.Segments(Id("b")));
        Names(new ReviewQuery()).Length.ShouldBe(articles);
    }

    [Fact]
    public void RemoveArticle_Article_IsGoneButItsHistoryAndFileAreKnown()
    {
        var (id, segment) = (Id("b"), First("b"));
        Save(segment, "De una persona.");
        Store.Assign(id, ReviewAssignment.None, new ReviewAssignment("Ana", null, ReviewPriority.High), "Ana");
        Store.RemoveArticle(id, "Ana").ShouldBeTrue();
        Store.RemoveArticle(id, "Ana").ShouldBeFalse();
        Names(new ReviewQuery()).ShouldBe(["a", "c"]);
        Names(new ReviewQuery { Filter = ReviewFilter.Archived }).ShouldBeEmpty();
        Names(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" }).ShouldBeEmpty();
        (Store.Article(id), Store.Segment(segment.Id), Store.Named("b").Length).ShouldBe((null, null, 0));
        Store.Articles().Length.ShouldBe(2);
        Store.Search("persona", 9).ShouldBeEmpty();
        Store.Contents(MemoryFixture.Spanish).Keys.ShouldContain("/b.txt");
        Store.History(segment.Id)[0].Target.Text.ShouldBe("De una persona.");
        Store
            .Log(ReviewLogPlace.End, 9)
            .Select(e => (e.Kind, e.Article, e.After))
            .ShouldBe([
                (ReviewLogKind.Remove, id, ""),
                (ReviewLogKind.Priority, id, "high"),
                (ReviewLogKind.Assign, id, "Ana"),
                (ReviewLogKind.Edit, id, "De una persona."),
            ]);
    }

    [Fact]
    public void Log_EventsAndChanges_AreInTheOrderOfTimeAndReadPageByPage()
    {
        var (id, segment) = (Id("a"), First("a").Id);
        var issue = new QualityIssue("term-missing", QualitySeverity.Warning, ["Moscow", "Moscú"]);
        var due = new ReviewAssignment("Luis", Now.AddHours(2), ReviewPriority.Normal);
        var comment = 0L;
        Action[] steps =
        [
            () => Store.Assign(id, ReviewAssignment.None, due, "Eva"),
            () => Store.Archive(id, archived: true, "Eva"),
            () => Store.Archive(id, archived: false, "Eva"),
            () => comment = Store.Comment(segment, "Ana", "¿Así?"),
            () => Store.EditComment(comment, "Ana", "¿Así o no?", []),
            () => Store.Resolve(comment, resolved: true, "Luis"),
            () => Store.Resolve(comment, resolved: true, "Luis"),
            () => Store.Resolve(comment, resolved: false, "Luis"),
            () => Save(First("a"), "De una persona."),
            () => Store.RemoveComment(comment, "Ana"),
            () => Store.Ignore(segment, issue, "Ana"),
            () => Store.Unignore(segment, issue.Code, issue.Arguments, "Ana"),
        ];
        foreach (var step in steps)
        {
            _fixture.Time.Advance(TimeSpan.FromSeconds(1));
            step();
        }

        var log = Store.Log(ReviewLogPlace.End, 99);
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
        while (Store.Log(pages.Count == 0 ? ReviewLogPlace.End : pages[^1].Place, 1) is [var next])
            pages.Add(next);
        pages.ShouldBe(log);
    }

    [Fact]
    public void Filters_OfAUser_AreSavedReplacedAndRemoved()
    {
        Store.Save("Ana", new SavedFilter("Noche", "filter=Open"));
        Store.Save("Ana", new SavedFilter("Ayer", "since=2026-11-22"));
        Store.Save("Luis", new SavedFilter("Noche", "filter=Done"));
        Store.Save("Ana", new SavedFilter("Noche", "filter=Flagged&risk=50"));
        Store
            .Filters("Ana")
            .ShouldBe([new("Ayer", "since=2026-11-22"), new SavedFilter("Noche", "filter=Flagged&risk=50")]);
        Store.RemoveFilter("Ana", "Noche").ShouldBeTrue();
        Store.RemoveFilter("Ana", "Noche").ShouldBeFalse();
        Store.Filters("Ana").Length.ShouldBe(1);
        Store.Filters("Luis").Length.ShouldBe(1);
    }

    [Fact]
    public void RemoveArticle_SomebodyHasASegmentOpen_TheirEditIsAConflict()
    {
        var segment = First("b");
        Store.RemoveArticle(Id("b"), "Ana");
        Save(segment, "Tarde.").IsConflict.ShouldBeTrue();
    }

    [Fact]
    public void RemoveArticle_PutAgain_IsANewArticleInItsPlace()
    {
        var id = Id("b");
        Save(First("b"), "Viejo.");
        Store.RemoveArticle(id, "Ana");
        Put("b", "1");
        Id("b").ShouldBe(id);
        First("b").Target.Text.ShouldBe("Target b.");
        Store.Article(id)!.Progress.Segments.ShouldBe(1);
    }

    [Fact]
    public void Assign_SomebodyElseWasFirst_IsNotWrittenOver()
    {
        var due = Now.AddHours(3);
        var ana = new ReviewAssignment("Ana Núñez", due, ReviewPriority.High);
        Store.Assign(Id("a"), ReviewAssignment.None, ana, "Ana").ShouldBeTrue();
        Store.Assign(Id("a"), ReviewAssignment.None, ana with { Assignee = "Luis" }, "Ana").ShouldBeFalse();
        Store.Article(Id("a"))!.Assignment.ShouldBe(ana);
        Store.Page(new ReviewQuery { Assignee = "Ana Núñez" }).Articles.Single().Assignment.ShouldBe(ana);
        Store.Assign(Id("a"), ana, ReviewAssignment.None, "Ana").ShouldBeTrue();
    }

    [Fact]
    public void Page_WaitingForSomebody_IsAssignedAndOpenOrNamesThem()
    {
        Store.Assign(Id("a"), ReviewAssignment.None, new ReviewAssignment("Ana", null, ReviewPriority.Normal), "Ana");
        var comment = Store.Comment(First("c").Id, "Luis", "@Ana, ¿lo ves?", ["Ana", "Ana"]);
        Names(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" }).ShouldBe(["a", "c"]);
        Names(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Luis" }).ShouldBeEmpty();
        Store.Resolve(comment, resolved: true, "Ana");
        Names(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" }).ShouldBe(["a"]);
        Save(First("a"), "Hecho.", SegmentState.Reviewed);
        Names(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" }).ShouldBeEmpty();
    }

    [Fact]
    public void Page_DueAndPriority_OrderTheList()
    {
        Store.Assign(Id("c"), ReviewAssignment.None, new ReviewAssignment("", Now, ReviewPriority.Low), "Ana");
        Store.Assign(Id("b"), ReviewAssignment.None, new ReviewAssignment("", null, ReviewPriority.High), "Ana");
        Names(new ReviewQuery { Order = ReviewOrder.Due }).ShouldBe(["c", "b", "a"]);
        Names(new ReviewQuery { Order = ReviewOrder.Priority }).ShouldBe(["b", "a", "c"]);
    }

    [Fact]
    public void Page_AuthorProviderAndTime_Filter()
    {
        _fixture.Time.Advance(TimeSpan.FromHours(1));
        Save(First("c"), "Nada.");
        Names(new ReviewQuery { Author = "Ana" }).ShouldBe(["c"]);
        Names(new ReviewQuery { Since = Now.AddMinutes(30) }).ShouldBe(["c"]);
        Names(new ReviewQuery { Provider = "copy" }).Length.ShouldBe(3);
        Names(new ReviewQuery { Provider = "deepl" }).ShouldBeEmpty();
    }

    [Fact]
    public void EditAndRemoveComment_OfAnother_ChangesNothing()
    {
        var id = Store.Comment(First("a").Id, "Ana", "Uno @Luis", ["Luis"]);
        Store.EditComment(id, "Luis", "Mío", []).ShouldBeFalse();
        Store.RemoveComment(id, "Luis").ShouldBeFalse();
        Store.FindComment(id)!.Mentions.ShouldBe(["Luis"]);
        _fixture.Time.Advance(TimeSpan.FromMinutes(1));
        Store.EditComment(id, "Ana", "Dos", []).ShouldBeTrue();
        var now = Store.Comments(First("a").Id).Single();
        (now.Text, now.Edited, now.Mentions.Length).ShouldBe(("Dos", Now.AddMinutes(1), 0));
        Store.RemoveComment(id, "Ana").ShouldBeTrue();
        (Store.FindComment(id), First("a").Comments).ShouldBe((null, 0));
        Names(new ReviewQuery { Filter = ReviewFilter.Commented }).ShouldBeEmpty();
    }

    private long Id(string name) => Store.Named(name).Single().Id;

    private ReviewSegment First(string name) => Store.Segments(Id(name))[0];

    private ImmutableArray<string> Names(ReviewQuery query) => [.. Store.Page(query).Articles.Select(a => a.Name)];

    private ReviewSaved Save(ReviewSegment segment, string text, SegmentState state = SegmentState.Translated) =>
        Store.Save(
            new ReviewEdit(
                segment.Id,
                segment.Version,
                new InlineText(text),
                state,
                "Ana",
                state == SegmentState.Reviewed ? ReviewChangeKind.State : ReviewChangeKind.Edit
            )
        );

    private void Put(string name, string content, IReadOnlyList<ReviewSegment>? seen = null) =>
        Store
            .Put(
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
            .ShouldNotBeNull();

    public sealed class Sqlite() : ReviewTeamworkTests(postgres: false);

    public sealed class PostgreSql() : ReviewTeamworkTests(postgres: true);
}
