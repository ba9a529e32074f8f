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
        TestStores.Wait(async () =>
        {
            await PutAsync("b", "Rain in Madrid", "The ship left.", "All is well.");
            await PutAsync("A", "Ships", "Peña is here.");
            await PutAsync("c", "Sun", "Nothing happened.");
            return true;
        });
    }

    private IReviewStore Store => _fixture.Memory.Review;

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Page_OffsetAndLimit_AreThosePlacesOfTheOrder()
    {
        (await NamesAsync(new ReviewQuery { Limit = 2 })).ShouldBe(["A", "b"]);
        (await NamesAsync(new ReviewQuery { Limit = 2, Offset = 2 })).ShouldBe(["c"]);
        (await Store.PageAsync(new ReviewQuery { Limit = 1 })).Found.ShouldBe(3);
        (await NamesAsync(new ReviewQuery { Order = ReviewOrder.Left, Limit = 1 })).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Page_Newest_BeginsWithTheLastChange()
    {
        _fixture.Time.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(await FirstAsync("c"), "Nada pasó.", SegmentState.Translated);
        (await NamesAsync(new ReviewQuery { Order = ReviewOrder.Newest }))[0].ShouldBe("c");
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
    public async Task Page_Text_FindsNamesTitlesAndTexts(string text, string names) =>
        (await NamesAsync(new ReviewQuery { Text = text })).ShouldBe(
            names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    [Fact]
    public async Task Page_TextThatWasWritten_IsFoundAndTheOldOneIsNot()
    {
        await SaveAsync(await FirstAsync("c"), "Ni una palabra.", SegmentState.Translated);
        (await NamesAsync(new ReviewQuery { Text = "palabra" })).ShouldBe(["c"]);
        (await Store.SearchAsync("palabra", 10)).Single().Target.Text.ShouldBe("Ni una palabra.");
        await SaveAsync(await FirstAsync("c"), "Nada.", SegmentState.Translated);
        (await NamesAsync(new ReviewQuery { Text = "palabra" })).ShouldBeEmpty();
        (await Store.SearchAsync("na", 10)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Segments_OfAQuery_AreReadPageByPage()
    {
        var all = new ReviewQuery { Limit = 1 };
        var first = await Store.FindSegmentsAsync(all, 0, 3);
        first.Length.ShouldBe(3);
        (await Store.FindSegmentsAsync(all, first[^1].Id, 3))
            .Single()
            .Segment.Source.Text.ShouldBe("Nothing happened.");
        (await Store.FindSegmentsAsync(new ReviewQuery { Text = "madrid" }, 0, 9)).Length.ShouldBe(2);
        (
            await Store.FindSegmentsAsync(new ReviewQuery { Text = "hip", Filter = ReviewFilter.Done }, 0, 9)
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_Filters_FollowEachChange()
    {
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Open })).ShouldBe(["A", "b", "c"]);
        await SaveAsync(await FirstAsync("c"), "Nada.", SegmentState.Reviewed);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Open })).ShouldBe(["A", "b"]);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Done })).ShouldBe(["c"]);
        await Store.CommentAsync((await FirstAsync("A")).Id, "Ana", "Really?");
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Commented })).ShouldBe(["A"]);
        await Store.ResolveAsync(
            (await Store.CommentsAsync((await FirstAsync("A")).Id)).Single().Id,
            resolved: true,
            "Ana"
        );
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Commented })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_IgnoredAndShownAgain_FlagsFollow()
    {
        await Store.CheckedAsync([
            await FirstAsync("b") with
            {
                Issues = [Issue],
            },
            await FirstAsync("c") with
            {
                Issues = [Issue],
            },
        ]);
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Flagged })).ShouldBe(["b", "c"]);
        (await Store.OpenIssuesAsync())["term-missing"].ShouldBe(2);
        await Store.IgnoreAsync((await FirstAsync("b")).Id, Issue, "Ana");
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Flagged })).ShouldBe(["c"]);
        await Store.IgnoreAsync(null, Issue, "Ana");
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Flagged })).ShouldBeEmpty();
        (await Store.UnignoreAsync(null, Issue.Code, Issue.Arguments, "Ana")).ShouldBeTrue();
        (await NamesAsync(new ReviewQuery { Filter = ReviewFilter.Flagged })).ShouldBe(["c"]);
    }

    [Fact]
    public async Task Page_CheckTermAndRisk_ShowTheArticlesThatHaveThem()
    {
        await Store.CheckedAsync([
            await FirstAsync("b") with
            {
                Issues = [Issue],
                Risk = 60,
            },
            await FirstAsync("c") with
            {
                Risk = 30,
            },
        ]);
        (await NamesAsync(new ReviewQuery { Check = "term-missing" })).ShouldBe(["b"]);
        (await NamesAsync(new ReviewQuery { Check = "number-missing" })).ShouldBeEmpty();
        (await NamesAsync(new ReviewQuery { Risk = 30 })).ShouldBe(["b", "c"]);
        (await NamesAsync(new ReviewQuery { Risk = 31 })).ShouldBe(["b"]);
        (await NamesAsync(new ReviewQuery { Term = "SHIP", Text = "madrid" })).ShouldBe(["b"]);
        (await NamesAsync(new ReviewQuery { Term = "happened" })).ShouldBe(["c"]);

        // A source is searched, not its translation; what was approved has no risk left; what is ignored is not there.
        await SaveAsync(await FirstAsync("c"), "El cisne.", SegmentState.Reviewed);
        (await NamesAsync(new ReviewQuery { Term = "cisne" })).ShouldBeEmpty();
        (await NamesAsync(new ReviewQuery { Risk = 30 })).ShouldBe(["b"]);
        await Store.IgnoreAsync(null, Issue, "Ana");
        (await NamesAsync(new ReviewQuery { Check = "term-missing" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_AnyChange_HasTheFiguresOfTheSegments()
    {
        await SaveAsync(await FirstAsync("b"), "El barco salió.", SegmentState.Final);
        var all = await Store.SegmentsAsync(await IdAsync("b"));
        (
            await Store.PutAsync(Article("b", "Rain in Madrid"), all, [all[0]], "", ReviewChangeKind.Machine)
        ).ShouldNotBeNull();
        foreach (var article in (await Store.PageAsync(new ReviewQuery())).Articles)
            article.ShouldBe(await Store.ArticleAsync(article.Id));
        var totals = await Store.TotalsAsync();
        (totals.Articles, totals.Approved, totals.Progress.Final, totals.Progress.Reused).ShouldBe((3, 1, 1, 1));
    }

    [Fact]
    public async Task Log_PeoplesChanges_AreTheNewestFirstWithTheTextBefore()
    {
        await SaveAsync(await FirstAsync("c"), "Nada.", SegmentState.Translated);
        await SaveAsync(await FirstAsync("b"), "El barco salió.", SegmentState.Reviewed);
        var log = await Store.LogAsync(ReviewLogPlace.End, 10);
        log.Select(c => (c.Author, c.Title, c.Before, c.After, c.State))
            .ShouldBe([
                ("Ana", "Rain in Madrid", "The ship left.", "El barco salió.", SegmentState.Reviewed),
                ("Ana", "Sun", "Nothing happened.", "Nada.", SegmentState.Translated),
            ]);
        (await Store.LogAsync(log[0].Place, 10)).ShouldBe([log[1]]);
        (await Store.LogAsync(ReviewLogPlace.End, 1)).ShouldBe([log[0]]);
    }

    [Fact]
    public async Task Page_SummariesAreMissing_AreComputed()
    {
        var before = (await Store.PageAsync(new ReviewQuery())).Articles;
        _fixture.Execute("DELETE FROM review_summary");
        (await Store.PageAsync(new ReviewQuery())).Articles.ShouldBe(before);
    }

    private async Task<List<string>> NamesAsync(ReviewQuery query) =>
        [.. (await Store.PageAsync(query)).Articles.Select(a => a.Name)];

    private async Task<long> IdAsync(string name) => (await Store.NamedAsync(name)).Single().Id;

    private async Task<ReviewSegment> FirstAsync(string name) => (await Store.SegmentsAsync(await IdAsync(name)))[0];

    private async Task SaveAsync(ReviewSegment segment, string text, SegmentState state) =>
        (
            await Store.SaveAsync(
                new ReviewEdit(segment.Id, segment.Version, new InlineText(text), state, "Ana", ReviewChangeKind.Edit)
            )
        ).IsConflict.ShouldBeFalse();

    private static ReviewArticle Article(string name, string title) =>
        new(0, $"/{name}.txt", name, title, MemoryFixture.English, MemoryFixture.Spanish, "copy", "hash");

    private async Task PutAsync(string name, string title, params string[] texts) =>
        (
            await Store.PutAsync(Article(name, title), [], [.. Segments(texts)], "", ReviewChangeKind.Machine)
        ).ShouldNotBeNull();

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
