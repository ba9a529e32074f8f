using Localization.Review.Rights;

namespace Localization.Review.Tests.People;

/// <summary>Every way in against every state of a segment, over each kind of store: see
/// <c>Specs/people-first.md</c>.</summary>
public abstract class PeopleFirstTests(PeopleFirstDesk desk)
{
    private static readonly string[] States = PeopleFirstDesk.States;

    public static TheoryData<string> Rows => [.. PeopleFirstDesk.Ways];

    [Fact]
    public void Table_AllWays_AreTried() => Ways.All.Keys.ShouldBe(PeopleFirstDesk.Ways);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Way_EachState_DoesWhatTheTableSays(string way)
    {
        var at = way == "translate, with a rule" ? 0 : 1;
        string[] handedOut = Ways.BringsBack(way) ? ["docx", "xliff", "xliff1"] : [];
        var scenes = States.ToDictionary(
            s => s,
            s => new Scene(desk.Fixture, PeopleFirstDesk.Name(way, ""), s, at) { HandedOut = handedOut }
        );
        foreach (var (state, scene) in scenes)
        {
            if (Ways.First.TryGetValue(way, out var first))
                scene.BeforeLuis = () => first(scene);
            await scene.PrepareAsync(state);
        }

        var found = new List<string>();
        foreach (var state in States)
            found.Add(await OutcomeAsync(scenes[state], state, Ways.All[way]));
        found.ShouldBe(PeopleFirstDesk.Expected(way));
    }

    private static async Task<string> OutcomeAsync(Scene scene, string state, Func<Scene, Task<string>> way)
    {
        var (count, before) = (scene.Segments.Length, scene.Now);
        string said;
        try
        {
            said = await way(scene);
        }
        catch (DeskForbiddenException)
        {
            said = "refused";
        }

        var after = scene.Now;
        var isMachines = state == "machine";
        if (scene.Segments.Length < count)
            return after.Target.Text.Contains(before.Target.Text, StringComparison.Ordinal) ? "joined" : "lost";
        if (scene.Segments.Length > count)
            return "written";
        if (said is "conflict" or "refused")
            return Same(before, after) ? said : $"{said}, but {after.Target.Text}";

        // A batch says what stands in its edition; the desk has it all the same.
        if (said.Length > 0)
        {
            Same(before, after).ShouldBeTrue();
            return isMachines ? "written"
                : said.Contains(Scene.Persons, StringComparison.Ordinal) ? "stands"
                : $"lost: {said}";
        }

        if (after.Target.Text == Scene.Incoming)
            return "written";
        if (!after.Target.Equals(before.Target))
            return isMachines ? "written" : $"lost: {after.Target.Text}";
        if (after.State < before.State)
            return "reopened";
        if (isMachines && after.Version > before.Version)
            return "written";
        return Same(before, after) ? "stands" : "changed";
    }

    private static bool Same(ReviewSegment before, ReviewSegment after) =>
        (before.Target.Text, before.State, before.Writer, before.Author)
        == (after.Target.Text, after.State, after.Writer, after.Author);
}

public sealed class FilePeopleFirstTests(FilePeopleFirstTests.Desk desk)
    : PeopleFirstTests(desk),
        IClassFixture<FilePeopleFirstTests.Desk>
{
    public sealed class Desk() : PeopleFirstDesk(postgres: false);
}

public sealed class DatabasePeopleFirstTests(DatabasePeopleFirstTests.Desk desk)
    : PeopleFirstTests(desk),
        IClassFixture<DatabasePeopleFirstTests.Desk>
{
    public sealed class Desk() : PeopleFirstDesk(postgres: true);
}
