using Localization.Review.Desk;
using Localization.Review.Pages;
using Localization.Review.Rights;

namespace Localization.Review.Tests.People;

/// <summary>Undo over a real store: one's own steps are taken back and done again in any order, another's never
/// unseen.</summary>
public sealed class UndoStackTests : IAsyncLifetime
{
    private readonly DeskFixture _fixture = new();
    private readonly UndoStack _undo = new();

    private ReviewDesk Desk => _fixture.Get<ReviewDesk>();

    private static DeskUser Ana => Scene.Ana;

    private ReviewSegment First => TestStores.Wait(() => _fixture.SegmentsAsync("one"))[0];

    public async ValueTask InitializeAsync()
    {
        _fixture.Write("articles/one.txt", "One thing. Another thing.\n\nA third.\n");
        await _fixture.OpenAsync();
        _fixture.Get<DeskEvents>().Segment += change =>
        {
            if (change.After.Author == Ana.Name && change.Kind != ReviewChangeKind.Restore)
                _undo.Add(change);
        };
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Undo_SeveralSteps_GoesBackAndForthOneByOne()
    {
        await WriteAsync("Uno.");
        await Desk.SetStateAsync(Ana, First, First.Version, SegmentState.Reviewed);
        await WriteAsync("Dos.");
        (await TextsAsync(UndoAsync)).ShouldBe(["Uno. Reviewed", "Uno. Translated", "One thing. Translated"]);
        (await TextsAsync(RedoAsync)).ShouldBe(["Uno. Translated", "Uno. Reviewed", "Dos. Translated"]);
        (await TextsAsync(UndoAsync)).ShouldBe(["Uno. Reviewed", "Uno. Translated", "One thing. Translated"]);
        First.Writer.ShouldBe("");
        _undo.CanUndo.ShouldBeFalse();
    }

    [Fact]
    public async Task Undo_AfterAColleague_ConflictsAndShowsBothTexts()
    {
        await WriteAsync("Uno.");
        await Desk.WriteAsync(Scene.Luis, First, First.Version, new InlineText("Una cosa."));
        await Desk.SetStateAsync(Scene.Luis, First, First.Version, SegmentState.Reviewed);
        var result = (await UndoAsync())!;
        result.Changed.ShouldBeEmpty();
        (result.Conflicts.Single().Wanted.Text, result.Conflicts.Single().Segment.Target.Text).ShouldBe(
            ("One thing.", "Una cosa.")
        );
        (First.Target.Text, First.State, First.Writer).ShouldBe(("Una cosa.", SegmentState.Reviewed, "Luis"));
        _undo.CanRedo.ShouldBeFalse();
    }

    [Fact]
    public async Task Undo_ColleagueBetweenTwoOwnSteps_GivesTheColleaguesTextBackAndStops()
    {
        await WriteAsync("Uno.");
        await Desk.WriteAsync(Scene.Luis, First, First.Version, new InlineText("Una cosa."));
        await WriteAsync("Mía.", ReviewChangeKind.Replace);
        (await UndoAsync())!.Conflicts.ShouldBeEmpty();
        (First.Target.Text, First.Writer).ShouldBe(("Una cosa.", "Luis"));
        (await UndoAsync())!.Conflicts.ShouldHaveSingleItem();
        First.Target.Text.ShouldBe("Una cosa.");
    }

    [Fact]
    public async Task Undo_ManyAtOnce_IsOneStep()
    {
        await Desk.SetStateAsync(
            Ana,
            (await _fixture.SegmentsAsync("one")).Select(s => (s, s.Version)),
            SegmentState.Reviewed
        );
        (await _fixture.SegmentsAsync("one")).ShouldAllBe(s => s.State == SegmentState.Reviewed);
        (await UndoAsync())!.Changed.Length.ShouldBe(3);
        (await _fixture.SegmentsAsync("one")).ShouldAllBe(s => s.State == SegmentState.Translated);
        _undo.CanUndo.ShouldBeFalse();
        (await RedoAsync())!.Changed.Length.ShouldBe(3);
        (await _fixture.SegmentsAsync("one")).ShouldAllBe(s => s.State == SegmentState.Reviewed);
    }

    [Fact]
    public async Task Undo_ManyOfWhichOneWasChanged_TakesTheOthersBack()
    {
        await Desk.SetStateAsync(
            Ana,
            (await _fixture.SegmentsAsync("one")).Select(s => (s, s.Version)),
            SegmentState.Reviewed
        );
        await Desk.WriteAsync(Scene.Luis, First, First.Version, new InlineText("Una cosa."));
        var result = (await UndoAsync())!;
        (result.Changed.Length, result.Conflicts.Length).ShouldBe((2, 1));
        First.Target.Text.ShouldBe("Una cosa.");
    }

    [Fact]
    public async Task Undo_FinalMeanwhile_IsLeftToAnEditor()
    {
        await WriteAsync("Uno.");
        await Desk.SetStateAsync(Scene.Eva, First, First.Version, SegmentState.Final);
        (await UndoAsync())!.Refused.ShouldHaveSingleItem();
        (First.Target.Text, First.State).ShouldBe(("Uno.", SegmentState.Final));
    }

    [Fact]
    public async Task Recut_JoinTakenBack_HasBothSegmentsWithTheirTexts()
    {
        await WriteAsync("Uno.");
        var cut = (await Desk.JoinAsync(Ana, First))!;
        (await _fixture.SegmentsAsync("one")).Length.ShouldBe(2);
        var back = (await Desk.RecutAsync(Ana, new DeskCut(cut.Article, cut.After, cut.Before)))!;
        (await _fixture.SegmentsAsync("one"))
            .Select(s => s.Target.Text)
            .ShouldBe(["Uno.", "Another thing.", "A third."]);
        First.Writer.ShouldBe("Ana");
        (await Desk.RecutAsync(Ana, new DeskCut(back.Article, back.After, back.Before))).ShouldNotBeNull();
        (await _fixture.SegmentsAsync("one")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Recut_ColleagueWroteInThePieces_IsRefused()
    {
        var cut = (await Desk.SplitAsync(Ana, First, 3, 3))!;
        await Desk.WriteAsync(Scene.Luis, First, First.Version, new InlineText("Una"));
        (await Desk.RecutAsync(Ana, new DeskCut(cut.Article, cut.After, cut.Before))).ShouldBeNull();
        ((await _fixture.SegmentsAsync("one")).Length, First.Target.Text).ShouldBe((4, "Una"));
    }

    private async Task WriteAsync(string text, ReviewChangeKind kind = ReviewChangeKind.Edit) =>
        (await Desk.WriteAsync(Ana, First, First.Version, new InlineText(text), kind)).IsConflict.ShouldBeFalse();

    private async Task<List<string>> TextsAsync(Func<Task<DeskResult?>> step)
    {
        var texts = new List<string>();
        while (await step() is { } result)
        {
            result.Conflicts.ShouldBeEmpty();
            texts.Add($"{First.Target.Text} {First.State}");
        }

        return texts;
    }

    private async Task<DeskResult?> UndoAsync()
    {
        if (_undo.Undo() is not { } step)
            return null;
        var result = await Desk.RestoreAsync(Ana, step.Back);
        _undo.Undone(step, [.. result.Changed.Select(c => c.After)]);
        return result;
    }

    private async Task<DeskResult?> RedoAsync()
    {
        if (_undo.Redo() is not { } step)
            return null;
        var result = await Desk.RestoreAsync(Ana, step.Again);
        _undo.Redone(step, [.. result.Changed.Select(c => c.After)]);
        return result;
    }
}
