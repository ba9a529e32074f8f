using Localization.Quality.Risk;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Review.Tests.People;

namespace Localization.Review.Tests.Engines;

/// <summary>That the engine was unsure is said of its own text, as long as that is there.</summary>
public sealed class EngineDoubtTests
{
    [Fact]
    public async Task Recheck_TextOfAnUnsureEngine_KeepsTheNoteUntilAPersonWrites()
    {
        await using var desk = new DeskFixture { Engine = new ShoutingProvider { Confidence = 0.3 } };
        desk.Write("articles/one.txt", "The ship left. The port is closed.\n");
        await desk.OpenAsync();
        (await NotesAsync()).ShouldBe([1, 1]);

        var reviews = desk.Get<ReviewDesk>();
        await reviews.RecheckAsync(await desk.SegmentsAsync("one"));
        (await NotesAsync()).ShouldBe([1, 1]);

        var first = (await desk.SegmentsAsync("one"))[0];
        await reviews.WriteAsync(
            new DeskUser("Eva", ReviewRole.Editor),
            first,
            first.Version,
            new InlineText("El barco zarpó.")
        );
        await reviews.RecheckAsync(await desk.SegmentsAsync("one"));
        (await NotesAsync()).ShouldBe([0, 1]);

        async Task<IEnumerable<int>> NotesAsync() =>
            (await desk.SegmentsAsync("one")).Select(s => s.Issues.Count(i => i.Code == EngineDoubt.Code));
    }
}
