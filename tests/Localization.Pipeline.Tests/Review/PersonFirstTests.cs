using Localization.Memory;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Settings;

namespace Localization.Pipeline.Tests.Review;

/// <summary>A batch after a review: what a person wrote stands before memory, rules and engines.</summary>
public sealed class PersonFirstTests : IDisposable
{
    private const string Article = "Rain in Madrid\n\nBy Ana Smith\n\n12\n\nThe tanker left. The crew is safe.\n";
    private readonly BatchFixture _batch = new() { Editions = ["source"] };
    private readonly string _file;

    public PersonFirstTests() => _file = _batch.Write("a.txt", Article);

    public void Dispose() => _batch.Dispose();

    private static BatchSettings Settings =>
        new()
        {
            Files = [],
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
        };

    [Theory]
    [InlineData("By Ana Smith", SegmentState.Translated)]
    [InlineData("By Ana Smith", SegmentState.Final)]
    [InlineData("12", SegmentState.Reviewed)]
    [InlineData("Rain in Madrid", SegmentState.Reviewed)]
    [InlineData("The tanker left.", SegmentState.Translated)]
    [InlineData("The tanker left.", SegmentState.Reviewed)]
    public async Task Run_EditedOnTheDesk_StandsWithItsAuthorAndState(string source, SegmentState state)
    {
        await TakeInAsync();
        await EditAsync(source, "Lo que escribió Luis.", state);
        var summary = await _batch.RunAsync([_file]);
        var segment = summary.Outcomes.Single().Article!.Segments.Single(s => s.Segment.Source.Text == source);
        (segment.Target.Text, segment.State, segment.Author, segment.IsMachine, segment.IsEdited).ShouldBe(
            ("Lo que escribió Luis.", state, "Luis", false, state == SegmentState.Translated)
        );
        (await EditionAsync()).ShouldContain("Lo que escribió Luis.");
        _batch.Recording.Asked.Count(a => a == source).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Run_NothingElseChanged_MakesTheEditionAnewForAnEdit()
    {
        await TakeInAsync();
        await _batch.RunAsync([_file], keepArticles: false);
        (await _batch.RunAsync([_file], keepArticles: false)).Outcomes.Single().Unchanged.ShouldBeTrue();
        await EditAsync("The tanker left.", "El petrolero zarpó.", SegmentState.Translated);
        (await _batch.RunAsync([_file], keepArticles: false)).Outcomes.Single().Unchanged.ShouldBeFalse();
        (await EditionAsync()).ShouldContain("El petrolero zarpó.");
        (await _batch.RunAsync([_file], keepArticles: false)).Outcomes.Single().Unchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_ApprovedInMemoryAlone_OutranksTheRule()
    {
        await using (var memory = Open())
            await memory.StoreAsync([
                HumanEntry.Of(
                    LanguageTag.Parse("en"),
                    LanguageTag.Parse("es"),
                    new InlineText("By Ana Smith"),
                    "Rain in Madrid",
                    "12",
                    new InlineText("Texto: Ana Smith"),
                    SegmentState.Reviewed,
                    "Luis",
                    "a"
                ),
            ]);
        await _batch.RunAsync([_file]);
        (await EditionAsync()).ShouldContain("Texto: Ana Smith");
    }

    [Fact]
    public async Task Run_JoinedByAPerson_StaysJoined()
    {
        await TakeInAsync();
        await using (var memory = Open())
        {
            var store = memory.Review;
            var id = (await store.ArticlesAsync()).Single().Id;
            var seen = await store.SegmentsAsync(id);
            var joined = ReviewCuts.Join(seen[^2], seen[^1]) with
            {
                Target = new InlineText("Zarpó, y todos a salvo."),
                Author = "Luis",
                Writer = "Luis",
            };
            await store.PutAsync(
                (await store.ArticleAsync(id))!,
                seen,
                [.. seen[..^2], joined],
                "Luis",
                ReviewChangeKind.Resegment
            );
        }

        await _batch.RunAsync([_file]);
        (await EditionAsync()).ShouldEndWith("Zarpó, y todos a salvo.\n");
    }

    [Fact]
    public async Task TakeIn_MarkupChanged_KeepsThePersonsWordsUnapproved()
    {
        _batch.Write("b.md", "The **tanker** left.\n");
        await using var memory = Open();
        await TakeInAsync(memory, "b.md");
        var store = memory.Review;
        var id = (await store.ArticlesAsync()).Single().Id;
        var before = (await store.SegmentsAsync(id))[0];
        await SaveAsync(store, before, before.Segment.Source.Replace(0, 3, "El"), SegmentState.Reviewed);
        _batch.Write("b.md", "The tanker left.\n");
        await TakeInAsync(memory, "b.md");
        var after = (await store.SegmentsAsync(id))[0];
        (after.Target.Render(), after.State, after.Writer).ShouldBe(
            ("El tanker left.", SegmentState.Translated, "Luis")
        );
    }

    [Fact]
    public async Task TakeIn_OneOfTwoEqualSentencesIsGone_KeepsThePersons()
    {
        _batch.Write("b.txt", "It rains. Then sun. It rains.\n");
        await using var memory = Open();
        await TakeInAsync(memory, "b.txt");
        var store = memory.Review;
        var id = (await store.ArticlesAsync()).Single().Id;
        await SaveAsync(
            store,
            (await store.SegmentsAsync(id))[2],
            new InlineText("Vuelve a llover."),
            SegmentState.Translated
        );
        _batch.Write("b.txt", "Then sun. It rains.\n");
        await TakeInAsync(memory, "b.txt");
        (await store.SegmentsAsync(id)).Select(s => s.Target.Text).ShouldBe(["THEN SUN.", "Vuelve a llover."]);
    }

    [Fact]
    public async Task Translate_ForTheMemoryAlone_AsksNoProviderForWhatPeopleWroteOrCut()
    {
        await TakeInAsync();
        await EditAsync("Rain in Madrid", "Llueve en Madrid", SegmentState.Translated);
        await JoinAsync("The tanker left. ");
        var provider = new RecordingProvider { Model = "2" };
        await using var memory = Open();
        await new MemoryTranslator(
            Settings,
            provider,
            memory,
            TimeProvider.System,
            memory.Review,
            Path.GetDirectoryName(_file)
        ).TranslateAsync(
            Path.GetFileName(_file),
            await File.ReadAllBytesAsync(_file, TestContext.Current.CancellationToken),
            CancellationToken.None
        );
        provider.Asked.ShouldContain("The tanker left. The crew is safe.");
        provider.Asked.ShouldNotContain("Rain in Madrid");
        provider.Asked.ShouldNotContain("The crew is safe.");
    }

    // A machine's text of two segments is a machine's again, under another cut.
    private async Task JoinAsync(string first)
    {
        await using var memory = Open();
        var all = await memory.Review.SegmentsAsync((await memory.Review.ArticlesAsync()).Single().Id);
        var at = all.TakeWhile(s => s.Segment.Source.Text != first.Trim()).Count();
        (
            await memory.Review.PutAsync(
                (await memory.Review.ArticlesAsync()).Single(),
                all,
                ReviewCuts.Numbered([.. all[..at], ReviewCuts.Join(all[at], all[at + 1]), .. all[(at + 2)..]]),
                "Luis",
                ReviewChangeKind.Resegment
            )
        ).ShouldNotBeNull();
    }

    private Task<string> EditionAsync() =>
        File.ReadAllTextAsync(_batch["output/a/a.es.txt"], TestContext.Current.CancellationToken);

    private SqliteTranslationMemory Open() => new(_batch["workspace.db"], TimeProvider.System);

    private async Task EditAsync(string source, string target, SegmentState state)
    {
        await using var memory = Open();
        var store = memory.Review;
        var segment = (await store.SegmentsAsync((await store.ArticlesAsync()).Single().Id)).Single(s =>
            s.Segment.Source.Text == source
        );
        await SaveAsync(store, segment, new InlineText(target), state);
    }

    private static async Task SaveAsync(
        IReviewStore store,
        ReviewSegment segment,
        InlineText target,
        SegmentState state
    ) =>
        (
            await store.SaveAsync(
                new ReviewEdit(segment.Id, segment.Version, target, state, "Luis", ReviewChangeKind.Edit)
            )
        ).IsConflict.ShouldBeFalse();

    private async Task TakeInAsync()
    {
        await using var memory = Open();
        await TakeInAsync(memory, "a.txt");
    }

    private Task<long> TakeInAsync(SqliteTranslationMemory memory, string file)
    {
        return new ReviewIntake(Settings, _batch.Provider, memory, memory.Review, TimeProvider.System).TakeInAsync(
            _batch[file],
            Path.GetFileNameWithoutExtension(file),
            "",
            _batch,
            CancellationToken.None
        );
    }
}
