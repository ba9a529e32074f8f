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
        _article = Store
            .Put(Article(), [], [Segment("One.", 0), Segment("Two.", 1)], "", ReviewChangeKind.Machine)!
            .Value;
    }

    private IReviewStore Store => _fixture.Memory.Review;

    public void Dispose()
    {
        _fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Put_Article_IsThereAfterReopening()
    {
        _fixture.Close();
        Store
            .Segments(_article)
            .Select(s => (s.Segment.Source.Text, s.Target.Text, s.Version))
            .ShouldBe([("One.", "ONE.", 1), ("Two.", "TWO.", 1)]);
        Store.Articles().Single().Progress.Translated.ShouldBe(2);
    }

    [Fact]
    public void Articles_AnyLocale_AreInTheOrderOfTheirCharacters()
    {
        foreach (var name in new[] { "b", "Z", "á" })
            Store.Put(Article() with { File = name, Name = name }, [], [], "", ReviewChangeKind.Machine);
        Store.Articles().Select(a => a.Name).ShouldBe(["Z", "a", "b", "á"]);
    }

    [Fact]
    public async Task Save_ManyAtOnce_OneWinsAndTheOthersSeeIt()
    {
        var old = First;
        await using var other = _fixture.Open();
        var saved = Enumerable
            .Range(0, 16)
            .AsParallel()
            .WithDegreeOfParallelism(8)
            .Select(i =>
                (i % 2 == 0 ? _fixture.Memory : other).Review.Save(
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
            .ToList();
        saved.Count(s => !s.IsConflict).ShouldBe(1);
        saved.ShouldAllBe(s => s.Segment.Target.Text == First.Target.Text);
        (First.Version, Store.History(First.Id).Length).ShouldBe((2, 2));
    }

    [Fact]
    public void Users_PutTwiceAndRemoved_AreAsLastPut()
    {
        Store.Put(new ReviewUser("Ana", ReviewRole.Reader, "x"));
        Store.Put(new ReviewUser("Ana", ReviewRole.Editor, "y"));
        Store.Users().ShouldBe([new ReviewUser("Ana", ReviewRole.Editor, "y")]);
        Store.Remove("Ana").ShouldBeTrue();
        Store.Remove("Ana").ShouldBeFalse();
    }

    [Fact]
    public void Save_NewestVersion_ChangesAndRemembers()
    {
        var saved = Save(First, "Uno.", "Ana");
        saved.IsConflict.ShouldBeFalse();
        (First.Target.Text, First.Version, First.Author, First.Changed).ShouldBe(
            ("Uno.", 2, "Ana", _fixture.Time.GetUtcNow())
        );
        Store.History(First.Id).Select(c => (c.Author, c.Target.Text)).ShouldBe([("Ana", "Uno."), ("", "ONE.")]);
        Store.Articles().Single().Author.ShouldBe("Ana");
    }

    [Fact]
    public void Save_OldVersion_ChangesNothingAndShowsTheOther()
    {
        var old = First;
        Save(old, "Uno.", "Ana");
        var late = Save(old, "Una.", "Luis");
        (late.IsConflict, late.Segment.Target.Text, late.Segment.Author).ShouldBe((true, "Uno.", "Ana"));
        First.Target.Text.ShouldBe("Uno.");
    }

    [Fact]
    public void Put_ChangedSinceItWasRead_ChangesNothing()
    {
        var seen = Store.Segments(_article);
        Save(First, "Uno.", "Ana");
        Store
            .Put(
                Article() with
                {
                    Title = "B",
                },
                seen,
                [.. seen.Select(s => s with { Target = new InlineText("X") })],
                "",
                ReviewChangeKind.Machine
            )
            .ShouldBeNull();
        Store.Segments(_article).Select(s => s.Target.Text).ShouldBe(["Uno.", "TWO."]);
        Store.Articles().Single().Title.ShouldBe("A");
        Store.Put(Article(), [], [], "", ReviewChangeKind.Machine).ShouldBeNull();
    }

    [Fact]
    public void Checked_ChangedSinceItWasRead_LeavesTheText()
    {
        var issue = new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]);
        var seen = Store.Segments(_article);
        Save(First, "Uno.", "Ana");
        Store.Checked([.. seen.Select(s => s with { Issues = [issue], Target = new InlineText("X") })]);
        Store.Segments(_article).Select(s => (s.Target.Text, s.Issues.Length)).ShouldBe([("Uno.", 0), ("TWO.", 1)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Save_WithoutAnAuthor_IsRefused(string author)
    {
        Should.Throw<ArgumentException>(() => Save(First, "Uno.", author));
        First.Target.Text.ShouldBe("ONE.");
    }

    [Fact]
    public void Save_ApprovedByAnother_StaysTheWriters()
    {
        Save(First, "Uno.", "Ana");
        Store.Save(
            new ReviewEdit(First.Id, First.Version, First.Target, SegmentState.Reviewed, "Luis", ReviewChangeKind.State)
        );
        (First.Author, First.Writer).ShouldBe(("Luis", "Ana"));
        var second = Store.Segments(_article)[1];
        Store.Save(new ReviewEdit(second.Id, 1, second.Target, SegmentState.Reviewed, "Luis", ReviewChangeKind.State));
        (Store.Segments(_article)[1].Author, Store.Segments(_article)[1].Writer).ShouldBe(("Luis", ""));
    }

    [Fact]
    public void Session_UserChangedOrRemoved_HasEnded()
    {
        var (now, oldest) = (_fixture.Time.GetUtcNow(), _fixture.Time.GetUtcNow().AddDays(-1));
        Store.Put(new ReviewUser("Ana", ReviewRole.Editor, "x"));
        Store.BeginSession(new ReviewSession("a", "Ana", ReviewRole.Editor, now), oldest);
        Store.BeginSession(new ReviewSession("b", "Ana", ReviewRole.Editor, now), oldest);
        Store.BeginSession(new ReviewSession("c", "Luis", ReviewRole.Reader, now), oldest);
        Store.EndSession("a");
        (Store.Session("a"), Store.Session("b")!.User).ShouldBe((null, "Ana"));
        Store.Put(new ReviewUser("Ana", ReviewRole.Reader, "x"));
        Store.Session("b").ShouldBeNull();
        Store.BeginSession(new ReviewSession("d", "Ana", ReviewRole.Reader, now), oldest);
        Store.Remove("Ana");
        (Store.Session("d"), Store.Session("c")!.User).ShouldBe((null, "Luis"));
        Store.BeginSession(new ReviewSession("e", "Luis", ReviewRole.Reader, now), now.AddDays(1));
        Store.Session("c").ShouldBeNull();
    }

    [Fact]
    public void Unignore_ListedIssue_IsShownAgain()
    {
        var issue = new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]);
        Store.Checked([.. Store.Segments(_article).Select(s => s with { Issues = [issue] })]);
        Store.Ignore(null, issue, "Ana");
        Store.Ignore(First.Id, issue, "Luis");
        Store
            .Ignored()
            .Select(i => (i.Segment, i.Code, string.Join(',', i.Arguments), i.Author))
            .ShouldBe(
                [(null, "term-missing", "Moscow,Moscú", "Ana"), (First.Id, "term-missing", "Moscow,Moscú", "Luis")],
                ignoreOrder: true
            );
        Store.Unignore(null, "term-missing", ["Moscow", "Moscú"], "Ana").ShouldBeTrue();
        Store.Segments(_article).Select(s => s.Issues.Length).ShouldBe([0, 1]);
        Store.Unignore(null, "term-missing", ["Moscow", "Moscú"], "Ana").ShouldBeFalse();
    }

    [Fact]
    public void Save_OldVersionSameText_IsNoConflict()
    {
        // An answer was lost on its way, and the browser asks again.
        var old = First;
        Save(old, "Uno.", "Ana");
        Save(old, "Uno.", "Ana").IsConflict.ShouldBeFalse();
        First.Version.ShouldBe(2);
    }

    [Fact]
    public void Save_WhileWriting_IsOneStepOfTheHistory()
    {
        foreach (var text in new[] { "U", "Un", "Uno", "Uno." })
        {
            Save(First, text, "Ana");
            _fixture.Time.Advance(TimeSpan.FromSeconds(30));
        }

        Store.History(First.Id).Select(c => c.Target.Text).ShouldBe(["Uno.", "ONE."]);
        _fixture.Time.Advance(TimeSpan.FromMinutes(11));
        Save(First, "Uno!", "Ana");
        Save(First, "¡Uno!", "Luis");
        Store
            .History(First.Id)
            .Select(c => (c.Author, c.Target.Text))
            .ShouldBe([("Luis", "¡Uno!"), ("Ana", "Uno!"), ("Ana", "Uno."), ("", "ONE.")]);
    }

    [Fact]
    public void Ignore_HereAndEverywhere_HidesTheIssueThere()
    {
        var issue = new QualityIssue("term-missing", QualitySeverity.Error, ["Moscow", "Moscú"]);
        foreach (var segment in Store.Segments(_article))
            Store.Save(
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
        Store.Articles().Single().Progress.Flagged.ShouldBe(2);
        Store.Ignore(First.Id, issue, "Ana");
        Store.Segments(_article).Select(s => s.Issues.Length).ShouldBe([0, 1]);
        Store.Ignore(null, issue, "Ana");
        Store.Segments(_article).Select(s => s.Issues.Length).ShouldBe([0, 0]);
        Store.Articles().Single().Progress.Flagged.ShouldBe(0);
    }

    [Fact]
    public void Put_FewerSegments_KeepsTheHistoryOfThoseThatAreGone()
    {
        var gone = Store.Segments(_article)[1];
        Save(gone, "Dos.", "Ana");
        Store.Put(Article(), Store.Segments(_article), [First], "", ReviewChangeKind.Machine).ShouldBe(_article);
        Store.Segments(_article).Length.ShouldBe(1);
        Store.History(gone.Id).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("ONE.")]
    [InlineData("Óne")]
    public void Search_AnyCaseAndAccent_FindsIt(string text) => Store.Search(text, 10).Single().Id.ShouldBe(First.Id);

    [Fact]
    public void Search_PatternCharacters_AreCharacters() => Store.Search("%", 10).ShouldBeEmpty();

    [Fact]
    public void Comment_Resolved_IsNoLongerCounted()
    {
        Store.Comment(First.Id, "Ana", "¿Seguro?");
        (First.Comments, Store.Articles().Single().Progress.Comments).ShouldBe((1, 1));
        Store.Resolve(Store.Comments(First.Id).Single().Id, resolved: true, "Ana");
        (First.Comments, Store.Comments(First.Id).Single().IsResolved).ShouldBe((0, true));
    }

    [Fact]
    public void Work_Approvals_AreCountedAndEditsAreNot()
    {
        Save(First, "Uno.", "Ana");
        Store.Save(
            new ReviewEdit(First.Id, First.Version, First.Target, SegmentState.Reviewed, "Ana", ReviewChangeKind.State)
        );
        var work = Store.Work(_fixture.Time.GetUtcNow().AddDays(-1)).Single();
        (work.Author, work.Words, work.Machine, work.Target, work.Provider).ShouldBe(
            ("Ana", 1, "ONE.", "Uno.", "copy")
        );
        Store.Work(_fixture.Time.GetUtcNow().AddDays(1)).ShouldBeEmpty();
    }

    private ReviewSegment First => Store.Segments(_article)[0];

    private ReviewSaved Save(ReviewSegment segment, string text, string author) =>
        Store.Save(
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
