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

    private ReviewSegment First => _fixture.Segments("one")[0];

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
    public void Undo_SeveralSteps_GoesBackAndForthOneByOne()
    {
        Write("Uno.");
        Desk.SetState(Ana, First, First.Version, SegmentState.Reviewed);
        Write("Dos.");
        Texts(Undo).ShouldBe(["Uno. Reviewed", "Uno. Translated", "One thing. Translated"]);
        Texts(Redo).ShouldBe(["Uno. Translated", "Uno. Reviewed", "Dos. Translated"]);
        Texts(Undo).ShouldBe(["Uno. Reviewed", "Uno. Translated", "One thing. Translated"]);
        First.Writer.ShouldBe("");
        _undo.CanUndo.ShouldBeFalse();
    }

    [Fact]
    public void Undo_AfterAColleague_ConflictsAndShowsBothTexts()
    {
        Write("Uno.");
        Desk.Write(Scene.Luis, First, First.Version, new InlineText("Una cosa."));
        Desk.SetState(Scene.Luis, First, First.Version, SegmentState.Reviewed);
        var result = Undo()!;
        result.Changed.ShouldBeEmpty();
        (result.Conflicts.Single().Wanted.Text, result.Conflicts.Single().Segment.Target.Text).ShouldBe(
            ("One thing.", "Una cosa.")
        );
        (First.Target.Text, First.State, First.Writer).ShouldBe(("Una cosa.", SegmentState.Reviewed, "Luis"));
        _undo.CanRedo.ShouldBeFalse();
    }

    [Fact]
    public void Undo_ColleagueBetweenTwoOwnSteps_GivesTheColleaguesTextBackAndStops()
    {
        Write("Uno.");
        Desk.Write(Scene.Luis, First, First.Version, new InlineText("Una cosa."));
        Write("Mía.", ReviewChangeKind.Replace);
        Undo()!.Conflicts.ShouldBeEmpty();
        (First.Target.Text, First.Writer).ShouldBe(("Una cosa.", "Luis"));
        Undo()!.Conflicts.ShouldHaveSingleItem();
        First.Target.Text.ShouldBe("Una cosa.");
    }

    [Fact]
    public void Undo_ManyAtOnce_IsOneStep()
    {
        Desk.SetState(Ana, _fixture.Segments("one").Select(s => (s, s.Version)), SegmentState.Reviewed);
        _fixture.Segments("one").ShouldAllBe(s => s.State == SegmentState.Reviewed);
        Undo()!.Changed.Length.ShouldBe(3);
        _fixture.Segments("one").ShouldAllBe(s => s.State == SegmentState.Translated);
        _undo.CanUndo.ShouldBeFalse();
        Redo()!.Changed.Length.ShouldBe(3);
        _fixture.Segments("one").ShouldAllBe(s => s.State == SegmentState.Reviewed);
    }

    [Fact]
    public void Undo_ManyOfWhichOneWasChanged_TakesTheOthersBack()
    {
        Desk.SetState(Ana, _fixture.Segments("one").Select(s => (s, s.Version)), SegmentState.Reviewed);
        Desk.Write(Scene.Luis, First, First.Version, new InlineText("Una cosa."));
        var result = Undo()!;
        (result.Changed.Length, result.Conflicts.Length).ShouldBe((2, 1));
        First.Target.Text.ShouldBe("Una cosa.");
    }

    [Fact]
    public void Undo_FinalMeanwhile_IsLeftToAnEditor()
    {
        Write("Uno.");
        Desk.SetState(Scene.Eva, First, First.Version, SegmentState.Final);
        Undo()!.Refused.ShouldHaveSingleItem();
        (First.Target.Text, First.State).ShouldBe(("Uno.", SegmentState.Final));
    }

    [Fact]
    public void Recut_JoinTakenBack_HasBothSegmentsWithTheirTexts()
    {
        Write("Uno.");
        var cut = Desk.Join(Ana, First)!;
        _fixture.Segments("one").Length.ShouldBe(2);
        var back = Desk.Recut(Ana, new DeskCut(cut.Article, cut.After, cut.Before))!;
        _fixture.Segments("one").Select(s => s.Target.Text).ShouldBe(["Uno.", "Another thing.", "A third."]);
        First.Writer.ShouldBe("Ana");
        Desk.Recut(Ana, new DeskCut(back.Article, back.After, back.Before)).ShouldNotBeNull();
        _fixture.Segments("one").Length.ShouldBe(2);
    }

    [Fact]
    public void Recut_ColleagueWroteInThePieces_IsRefused()
    {
        var cut = Desk.Split(Ana, First, 3, 3)!;
        Desk.Write(Scene.Luis, First, First.Version, new InlineText("Una"));
        Desk.Recut(Ana, new DeskCut(cut.Article, cut.After, cut.Before)).ShouldBeNull();
        (_fixture.Segments("one").Length, First.Target.Text).ShouldBe((4, "Una"));
    }

    private void Write(string text, ReviewChangeKind kind = ReviewChangeKind.Edit) =>
        Desk.Write(Ana, First, First.Version, new InlineText(text), kind).IsConflict.ShouldBeFalse();

    private List<string> Texts(Func<DeskResult?> step)
    {
        var texts = new List<string>();
        while (step() is { } result)
        {
            result.Conflicts.ShouldBeEmpty();
            texts.Add($"{First.Target.Text} {First.State}");
        }

        return texts;
    }

    private DeskResult? Undo()
    {
        if (_undo.Undo() is not { } step)
            return null;
        var result = Desk.Restore(Ana, step.Back);
        _undo.Undone(step, [.. result.Changed.Select(c => c.After)]);
        return result;
    }

    private DeskResult? Redo()
    {
        if (_undo.Redo() is not { } step)
            return null;
        var result = Desk.Restore(Ana, step.Again);
        _undo.Redone(step, [.. result.Changed.Select(c => c.After)]);
        return result;
    }
}
