namespace Localization.Memory.Tests;

/// <summary>The desk's store, of each kind: nothing that a person wrote is written over unseen.</summary>
public abstract class ReviewStoreTests : IDisposable
{
    private readonly MemoryFixture _fixture;
    private readonly long _article;

    protected ReviewStoreTests(bool postgres)
    {
        _fixture = new MemoryFixture(postgres);
        _fixture.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
        _article = TestStores
            .Wait(() =>
                Store.PutAsync(Article(), [], [Segment("One.", 0), Segment("Two.", 1)], "", ReviewChangeKind.Machine)
            )!
            .Value;
    }

    private IReviewStore Store => _fixture.Memory.Review;

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Put_Article_IsThereAfterReopening()
    {
        _fixture.Close();
        (await Store.SegmentsAsync(_article))
            .Select(s => (s.Segment.Source.Text, s.Target.Text, s.Version))
            .ShouldBe([("One.", "ONE.", 1), ("Two.", "TWO.", 1)]);
        (await Store.ArticlesAsync()).Single().Progress.Translated.ShouldBe(2);
    }

    [Fact]
    public async Task Put_Confidence_StaysThroughChecksAndEditsUntilTheNextPut()
    {
        foreach (var confidence in new[] { 1 / 3d, 0.75 })
        {
            var seen = await Store.SegmentsAsync(_article);
            ReviewSegment[] fresh = [seen[0] with { Confidence = confidence }, seen[1]];
            (await Store.PutAsync(Article(), seen, fresh, "", ReviewChangeKind.Machine)).ShouldNotBeNull();
            await Store.CheckedAsync([First with { Confidence = 0.9, Risk = 7 }]);
            await SaveAsync(First, $"Uno {confidence}.", "Ana");
            First.Confidence.ShouldBe(confidence);
        }
    }

    [Fact]
    public async Task Articles_AnyLocale_AreInTheOrderOfTheirCharacters()
    {
        foreach (var name in new[] { "b", "Z", "á" })
            await Store.PutAsync(Article() with { File = name, Name = name }, [], [], "", ReviewChangeKind.Machine);
        (await Store.ArticlesAsync()).Select(a => a.Name).ShouldBe(["Z", "a", "b", "á"]);
    }

    [Fact]
    public async Task Save_ManyAtOnce_OneWinsAndTheOthersSeeIt()
    {
        var old = First;
        await using var other = _fixture.Open();
        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    Task.Run(() =>
                        (i % 2 == 0 ? _fixture.Memory : other).Review.SaveAsync(
                            new ReviewEdit(
                                old.Id,
                                old.Version,
                                new InlineText($"Uno {i}."),
                                SegmentState.Translated,
                                $"P{i}",
                                ReviewChangeKind.Edit
                            )
                        )
                    )
                )
        );
        saved.Count(s => !s.IsConflict).ShouldBe(1);
        saved.ShouldAllBe(s => s.Segment.Target.Text == First.Target.Text);
        (First.Version, (await Store.HistoryAsync(First.Id)).Length).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Users_PutTwiceAndRemoved_AreAsLastPut()
    {
        await Store.PutAsync(new ReviewUser("Ana", ReviewRole.Reader, "x"));
        await Store.PutAsync(new ReviewUser("Ana", ReviewRole.Editor, "y"));
        (await Store.UsersAsync()).ShouldBe([new ReviewUser("Ana", ReviewRole.Editor, "y")]);
        (await Store.RemoveAsync("Ana")).ShouldBeTrue();
        (await Store.RemoveAsync("Ana")).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_NewestVersion_ChangesAndRemembers()
    {
        var saved = await SaveAsync(First, "Uno.", "Ana");
        saved.IsConflict.ShouldBeFalse();
        (First.Target.Text, First.Version, First.Author, First.Changed).ShouldBe(
            ("Uno.", 2, "Ana", _fixture.Time.GetUtcNow())
        );
        (await Store.HistoryAsync(First.Id))
            .Select(c => (c.Author, c.Target.Text))
            .ShouldBe([("Ana", "Uno."), ("", "ONE.")]);
        (await Store.ArticlesAsync()).Single().Author.ShouldBe("Ana");
    }

    [Fact]
    public async Task Save_OldVersion_ChangesNothingAndShowsTheOther()
    {
        var old = First;
        await SaveAsync(old, "Uno.", "Ana");
        var late = await SaveAsync(old, "Una.", "Luis");
        (late.IsConflict, late.Segment.Target.Text, late.Segment.Author).ShouldBe((true, "Uno.", "Ana"));
        First.Target.Text.ShouldBe("Uno.");
    }

    [Fact]
    public async Task Put_ChangedSinceItWasRead_ChangesNothing()
    {
        var seen = await Store.SegmentsAsync(_article);
        await SaveAsync(First, "Uno.", "Ana");
        (
            await Store.PutAsync(
                Article() with
                {
                    Title = "B",
                },
                seen,
                [.. seen.Select(s => s with { Target = new InlineText("X") })],
                "",
                ReviewChangeKind.Machine
            )
        ).ShouldBeNull();
        (await Store.SegmentsAsync(_article)).Select(s => s.Target.Text).ShouldBe(["Uno.", "TWO."]);
        (await Store.ArticlesAsync()).Single().Title.ShouldBe("A");
        (await Store.PutAsync(Article(), [], [], "", ReviewChangeKind.Machine)).ShouldBeNull();
    }

    [Fact]
    public async Task Checked_ChangedSinceItWasRead_LeavesTheText()
    {
        var issue = new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]);
        var seen = await Store.SegmentsAsync(_article);
        await SaveAsync(First, "Uno.", "Ana");
        await Store.CheckedAsync([.. seen.Select(s => s with { Issues = [issue], Target = new InlineText("X") })]);
        (await Store.SegmentsAsync(_article))
            .Select(s => (s.Target.Text, s.Issues.Length))
            .ShouldBe([("Uno.", 0), ("TWO.", 1)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Save_WithoutAnAuthor_IsRefused(string author)
    {
        await Should.ThrowAsync<ArgumentException>(async () => await SaveAsync(First, "Uno.", author));
        First.Target.Text.ShouldBe("ONE.");
    }

    [Fact]
    public async Task Save_ApprovedByAnother_StaysTheWriters()
    {
        await SaveAsync(First, "Uno.", "Ana");
        await Store.SaveAsync(
            new ReviewEdit(First.Id, First.Version, First.Target, SegmentState.Reviewed, "Luis", ReviewChangeKind.State)
        );
        (First.Author, First.Writer).ShouldBe(("Luis", "Ana"));
        var second = (await Store.SegmentsAsync(_article))[1];
        await Store.SaveAsync(
            new ReviewEdit(second.Id, 1, second.Target, SegmentState.Reviewed, "Luis", ReviewChangeKind.State)
        );
        ((await Store.SegmentsAsync(_article))[1].Author, (await Store.SegmentsAsync(_article))[1].Writer).ShouldBe(
            ("Luis", "")
        );
    }

    [Fact]
    public async Task Session_UserChangedOrRemoved_HasEnded()
    {
        var (now, oldest) = (_fixture.Time.GetUtcNow(), _fixture.Time.GetUtcNow().AddDays(-1));
        await Store.PutAsync(new ReviewUser("Ana", ReviewRole.Editor, "x"));
        await Store.BeginSessionAsync(new ReviewSession("a", "Ana", ReviewRole.Editor, now), oldest);
        await Store.BeginSessionAsync(new ReviewSession("b", "Ana", ReviewRole.Editor, now), oldest);
        await Store.BeginSessionAsync(new ReviewSession("c", "Luis", ReviewRole.Reader, now), oldest);
        await Store.EndSessionAsync("a");
        (await Store.SessionAsync("a"), (await Store.SessionAsync("b"))!.User).ShouldBe((null, "Ana"));
        await Store.PutAsync(new ReviewUser("Ana", ReviewRole.Reader, "x"));
        (await Store.SessionAsync("b")).ShouldBeNull();
        await Store.BeginSessionAsync(new ReviewSession("d", "Ana", ReviewRole.Reader, now), oldest);
        await Store.RemoveAsync("Ana");
        (await Store.SessionAsync("d"), (await Store.SessionAsync("c"))!.User).ShouldBe((null, "Luis"));
        await Store.BeginSessionAsync(new ReviewSession("e", "Luis", ReviewRole.Reader, now), now.AddDays(1));
        (await Store.SessionAsync("c")).ShouldBeNull();
    }

    [Fact]
    public async Task Unignore_ListedIssue_IsShownAgain()
    {
        var issue = new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]);
        await Store.CheckedAsync([.. (await Store.SegmentsAsync(_article)).Select(s => s with { Issues = [issue] })]);
        await Store.IgnoreAsync(null, issue, "Ana");
        await Store.IgnoreAsync(First.Id, issue, "Luis");
        (await Store.IgnoredAsync())
            .Select(i => (i.Segment, i.Code, string.Join(',', i.Arguments), i.Author))
            .ShouldBe(
                [(null, "term-missing", "Moscow,Moscú", "Ana"), (First.Id, "term-missing", "Moscow,Moscú", "Luis")],
                ignoreOrder: true
            );
        (await Store.UnignoreAsync(null, "term-missing", ["Moscow", "Moscú"], "Ana")).ShouldBeTrue();
        (await Store.SegmentsAsync(_article)).Select(s => s.Issues.Length).ShouldBe([0, 1]);
        (await Store.UnignoreAsync(null, "term-missing", ["Moscow", "Moscú"], "Ana")).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_OldVersionSameText_IsNoConflict()
    {
        // An answer was lost on its way, and the browser asks again.
        var old = First;
        await SaveAsync(old, "Uno.", "Ana");
        (await SaveAsync(old, "Uno.", "Ana")).IsConflict.ShouldBeFalse();
        First.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Save_WhileWriting_IsOneStepOfTheHistory()
    {
        foreach (var text in new[] { "U", "Un", "Uno", "Uno." })
        {
            await SaveAsync(First, text, "Ana");
            _fixture.Time.Advance(TimeSpan.FromSeconds(30));
        }

        (await Store.HistoryAsync(First.Id)).Select(c => c.Target.Text).ShouldBe(["Uno.", "ONE."]);
        _fixture.Time.Advance(TimeSpan.FromMinutes(11));
        await SaveAsync(First, "Uno!", "Ana");
        await SaveAsync(First, "¡Uno!", "Luis");
        (await Store.HistoryAsync(First.Id))
            .Select(c => (c.Author, c.Target.Text))
            .ShouldBe([("Luis", "¡Uno!"), ("Ana", "Uno!"), ("Ana", "Uno."), ("", "ONE.")]);
    }

    [Fact]
    public async Task Ignore_HereAndEverywhere_HidesTheIssueThere()
    {
        var issue = new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]);
        foreach (var segment in await Store.SegmentsAsync(_article))
            await Store.SaveAsync(
                new ReviewEdit(
                    segment.Id,
                    1,
                    new InlineText("x"),
                    SegmentState.Translated,
                    "Ana",
                    ReviewChangeKind.Edit
                )
                {
                    Issues = [issue],
                }
            );
        (await Store.ArticlesAsync()).Single().Progress.Flagged.ShouldBe(2);
        await Store.IgnoreAsync(First.Id, issue, "Ana");
        (await Store.SegmentsAsync(_article)).Select(s => s.Issues.Length).ShouldBe([0, 1]);
        await Store.IgnoreAsync(null, issue, "Ana");
        (await Store.SegmentsAsync(_article)).Select(s => s.Issues.Length).ShouldBe([0, 0]);
        (await Store.ArticlesAsync()).Single().Progress.Flagged.ShouldBe(0);
    }

    [Fact]
    public async Task Put_FewerSegments_KeepsTheHistoryOfThoseThatAreGone()
    {
        var gone = (await Store.SegmentsAsync(_article))[1];
        await SaveAsync(gone, "Dos.", "Ana");
        (
            await Store.PutAsync(Article(), await Store.SegmentsAsync(_article), [First], "", ReviewChangeKind.Machine)
        ).ShouldBe(_article);
        (await Store.SegmentsAsync(_article)).Length.ShouldBe(1);
        (await Store.HistoryAsync(gone.Id)).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("ONE.")]
    [InlineData("Óne")]
    public async Task Search_AnyCaseAndAccent_FindsIt(string text) =>
        (await Store.SearchAsync(text, 10)).Single().Id.ShouldBe(First.Id);

    [Fact]
    public async Task Search_PatternCharacters_AreCharacters() => (await Store.SearchAsync("%", 10)).ShouldBeEmpty();

    [Fact]
    public async Task Comment_Resolved_IsNoLongerCounted()
    {
        await Store.CommentAsync(First.Id, "Ana", "¿Seguro?");
        (First.Comments, (await Store.ArticlesAsync()).Single().Progress.Comments).ShouldBe((1, 1));
        await Store.ResolveAsync((await Store.CommentsAsync(First.Id)).Single().Id, resolved: true, "Ana");
        (First.Comments, (await Store.CommentsAsync(First.Id)).Single().IsResolved).ShouldBe((0, true));
    }

    [Fact]
    public async Task Work_Approvals_AreCountedAndEditsAreNot()
    {
        await SaveAsync(First, "Uno.", "Ana");
        await Store.SaveAsync(
            new ReviewEdit(First.Id, First.Version, First.Target, SegmentState.Reviewed, "Ana", ReviewChangeKind.State)
        );
        var work = (await Store.WorkAsync(_fixture.Time.GetUtcNow().AddDays(-1))).Single();
        (work.Author, work.Words, work.Machine, work.Target, work.Provider).ShouldBe(
            ("Ana", 1, "ONE.", "Uno.", "copy")
        );
        (await Store.WorkAsync(_fixture.Time.GetUtcNow().AddDays(1))).ShouldBeEmpty();
    }

    private ReviewSegment First => TestStores.Wait(() => Store.SegmentsAsync(_article))[0];

    private async Task<ReviewSaved> SaveAsync(ReviewSegment segment, string text, string author) =>
        await Store.SaveAsync(
            new ReviewEdit(
                segment.Id,
                segment.Version,
                new InlineText(text),
                SegmentState.Translated,
                author,
                ReviewChangeKind.Edit
            )
        );

    private static ReviewArticle Article() =>
        new(0, "/a.txt", "a", "A", LanguageTag.Parse("en"), LanguageTag.Parse("es"), "copy", "00");

    private static ReviewSegment Segment(string text, int block) =>
        new(
            0,
            0,
            new Segment(block, 0, BlockRole.Paragraph, new InlineText(text), "", ""),
            new InlineText(text.ToUpperInvariant()),
            SegmentState.Translated
        )
        {
            Machine = text.ToUpperInvariant(),
        };
}

public sealed class SqliteReviewStoreTests() : ReviewStoreTests(postgres: false);

public sealed class PostgresReviewStoreTests() : ReviewStoreTests(postgres: true);
