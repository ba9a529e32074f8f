using System.Collections.Immutable;

namespace Localization.Memory.Tests;

/// <summary>The list of articles, as each kind of store keeps it: pages, filters, search, and figures that follow each
/// change.</summary>
public abstract class ReviewPageTests : IDisposable
{
    private static readonly QualityIssue Issue = new("term-missing", QualitySeverity.Warning, ["ship"]);
    private readonly MemoryFixture _fixture;

    protected ReviewPageTests(bool postgres)
    {
        _fixture = new MemoryFixture(postgres);
        _fixture.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
        Put("b", "Rain in Madrid", "The ship left.", "All is well.");
        Put("A", "Ships", "Peña is here.");
        Put("c", "Sun", "Nothing happened.");
    }

    private IReviewStore Store => _fixture.Memory.Review;

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Page_OffsetAndLimit_AreThosePlacesOfTheOrder()
    {
        Names(new ReviewQuery { Limit = 2 }).ShouldBe(["A", "b"]);
        Names(new ReviewQuery { Limit = 2, Offset = 2 }).ShouldBe(["c"]);
        Store.Page(new ReviewQuery { Limit = 1 }).Found.ShouldBe(3);
        Names(new ReviewQuery { Order = ReviewOrder.Left, Limit = 1 }).ShouldBe(["b"]);
    }

    [Fact]
    public void Page_Newest_BeginsWithTheLastChange()
    {
        _fixture.Time.Advance(TimeSpan.FromMinutes(1));
        Save(First("c"), "Nada pasó.", SegmentState.Translated);
        Names(new ReviewQuery { Order = ReviewOrder.Newest })[0].ShouldBe("c");
    }

    [Theory]
    [InlineData("madrid", "b")]
    [InlineData("PENA", "A")]
    [InlineData("peñ", "A c")]
    [InlineData("hip", "A b")]
    [InlineData("Sh", "A")]
    [InlineData("100%", "")]
    [InlineData("he _hip", "")]
    [InlineData("\"OR", "")]
    [InlineData("NOTHING HAPPENED.", "c")]
    public void Page_Text_FindsNamesTitlesAndTexts(string text, string names) =>
        Names(new ReviewQuery { Text = text }).ShouldBe(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Page_TextThatWasWritten_IsFoundAndTheOldOneIsNot()
    {
        Save(First("c"), "Ni una palabra.", SegmentState.Translated);
        Names(new ReviewQuery { Text = "palabra" }).ShouldBe(["c"]);
        Store.Search("palabra", 10).Single().Target.Text.ShouldBe("Ni una palabra.");
        Save(First("c"), "Nada.", SegmentState.Translated);
        Names(new ReviewQuery { Text = "palabra" }).ShouldBeEmpty();
        Store.Search("na", 10).ShouldNotBeEmpty();
    }

    [Fact]
    public void Segments_OfAQuery_AreReadPageByPage()
    {
        var all = new ReviewQuery { Limit = 1 };
        var first = Store.Segments(all, 0, 3);
        first.Length.ShouldBe(3);
        Store.Segments(all, first[^1].Id, 3).Single().Segment.Source.Text.ShouldBe("Nothing happened.");
        Store.Segments(new ReviewQuery { Text = "madrid" }, 0, 9).Length.ShouldBe(2);
        Store.Segments(new ReviewQuery { Text = "hip", Filter = ReviewFilter.Done }, 0, 9).ShouldBeEmpty();
    }

    [Fact]
    public void Page_Filters_FollowEachChange()
    {
        Names(new ReviewQuery { Filter = ReviewFilter.Open }).ShouldBe(["A", "b", "c"]);
        Save(First("c"), "Nada.", SegmentState.Reviewed);
        Names(new ReviewQuery { Filter = ReviewFilter.Open }).ShouldBe(["A", "b"]);
        Names(new ReviewQuery { Filter = ReviewFilter.Done }).ShouldBe(["c"]);
        Store.Comment(First("A").Id, "Ana", "Really?");
        Names(new ReviewQuery { Filter = ReviewFilter.Commented }).ShouldBe(["A"]);
        Store.Resolve(Store.Comments(First("A").Id).Single().Id, resolved: true, "Ana");
        Names(new ReviewQuery { Filter = ReviewFilter.Commented }).ShouldBeEmpty();
    }

    [Fact]
    public void Page_IgnoredAndShownAgain_FlagsFollow()
    {
        Store.Checked([First("b") with { Issues = [Issue] }, First("c") with { Issues = [Issue] }]);
        Names(new ReviewQuery { Filter = ReviewFilter.Flagged }).ShouldBe(["b", "c"]);
        Store.OpenIssues()["term-missing"].ShouldBe(2);
        Store.Ignore(First("b").Id, Issue, "Ana");
        Names(new ReviewQuery { Filter = ReviewFilter.Flagged }).ShouldBe(["c"]);
        Store.Ignore(null, Issue, "Ana");
        Names(new ReviewQuery { Filter = ReviewFilter.Flagged }).ShouldBeEmpty();
        Store.Unignore(null, Issue.Code, Issue.Arguments, "Ana").ShouldBeTrue();
        Names(new ReviewQuery { Filter = ReviewFilter.Flagged }).ShouldBe(["c"]);
    }

    [Fact]
    public void Page_CheckTermAndRisk_ShowTheArticlesThatHaveThem()
    {
        Store.Checked([First("b") with { Issues = [Issue], Risk = 60 }, First("c") with { Risk = 30 }]);
        Names(new ReviewQuery { Check = "term-missing" }).ShouldBe(["b"]);
        Names(new ReviewQuery { Check = "number-missing" }).ShouldBeEmpty();
        Names(new ReviewQuery { Risk = 30 }).ShouldBe(["b", "c"]);
        Names(new ReviewQuery { Risk = 31 }).ShouldBe(["b"]);
        Names(new ReviewQuery { Term = "SHIP", Text = "madrid" }).ShouldBe(["b"]);
        Names(new ReviewQuery { Term = "happened" }).ShouldBe(["c"]);

        // A source is searched, not its translation; what was approved has no risk left; what is ignored is not there.
        Save(First("c"), "El cisne.", SegmentState.Reviewed);
        Names(new ReviewQuery { Term = "cisne" }).ShouldBeEmpty();
        Names(new ReviewQuery { Risk = 30 }).ShouldBe(["b"]);
        Store.Ignore(null, Issue, "Ana");
        Names(new ReviewQuery { Check = "term-missing" }).ShouldBeEmpty();
    }

    [Fact]
    public void Page_AnyChange_HasTheFiguresOfTheSegments()
    {
        Save(First("b"), "El barco salió.", SegmentState.Final);
        var all = Store.Segments(Id("b"));
        Store.Put(Article("b", "Rain in Madrid"), all, [all[0]], "", ReviewChangeKind.Machine).ShouldNotBeNull();
        foreach (var article in Store.Page(new ReviewQuery()).Articles)
            article.ShouldBe(Store.Article(article.Id));
        var totals = Store.Totals();
        (totals.Articles, totals.Approved, totals.Progress.Final, totals.Progress.Reused).ShouldBe((3, 1, 1, 1));
    }

    [Fact]
    public void Log_PeoplesChanges_AreTheNewestFirstWithTheTextBefore()
    {
        Save(First("c"), "Nada.", SegmentState.Translated);
        Save(First("b"), "El barco salió.", SegmentState.Reviewed);
        var log = Store.Log(ReviewLogPlace.End, 10);
        log.Select(c => (c.Author, c.Title, c.Before, c.After, c.State))
            .ShouldBe([
                ("Ana", "Rain in Madrid", "The ship left.", "El barco salió.", SegmentState.Reviewed),
                ("Ana", "Sun", "Nothing happened.", "Nada.", SegmentState.Translated),
            ]);
        Store.Log(log[0].Place, 10).ShouldBe([log[1]]);
        Store.Log(ReviewLogPlace.End, 1).ShouldBe([log[0]]);
    }

    [Fact]
    public void Page_SummariesAreMissing_AreComputed()
    {
        var before = Store.Page(new ReviewQuery()).Articles;
        _fixture.Execute("DELETE FROM review_summary");
        Store.Page(new ReviewQuery()).Articles.ShouldBe(before);
    }

    private List<string> Names(ReviewQuery query) => [.. Store.Page(query).Articles.Select(a => a.Name)];

    private long Id(string name) => Store.Named(name).Single().Id;

    private ReviewSegment First(string name) => Store.Segments(Id(name))[0];

    private void Save(ReviewSegment segment, string text, SegmentState state) =>
        Store
            .Save(
                new ReviewEdit(segment.Id, segment.Version, new InlineText(text), state, "Ana", ReviewChangeKind.Edit)
            )
            .IsConflict.ShouldBeFalse();

    private static ReviewArticle Article(string name, string title) =>
        new(0, $"/{name}.txt", name, title, MemoryFixture.English, MemoryFixture.Spanish, "copy", "hash");

    private void Put(string name, string title, params string[] texts) =>
        Store.Put(Article(name, title), [], [.. Segments(texts)], "", ReviewChangeKind.Machine).ShouldNotBeNull();

    private static ImmutableArray<ReviewSegment> Segments(string[] texts) =>
        [
            .. texts.Select(
                (t, i) =>
                    new ReviewSegment(
                        0,
                        0,
                        new Segment(0, i, BlockRole.Paragraph, new InlineText(t), "", ""),
                        new InlineText(t),
                        SegmentState.Translated
                    )
            ),
        ];

    public sealed class Sqlite() : ReviewPageTests(postgres: false);

    public sealed class PostgreSql() : ReviewPageTests(postgres: true);
}
