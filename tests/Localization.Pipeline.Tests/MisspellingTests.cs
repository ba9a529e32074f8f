namespace Localization.Pipeline.Tests;

public sealed class MisspellingTests
{
    private static readonly string[] Known = ["translate", "review", "resume", "runs", "init"];

    [Theory]
    [InlineData("tranlate", "translate")]
    [InlineData("translates", "translate")]
    [InlineData("resuem", "resume")]
    [InlineData("translate", "translate")]
    [InlineData("publish", null)]
    [InlineData("anslate", null)]
    [InlineData("run", null)]
    [InlineData("", null)]
    public void Nearest_Typed_FindsWhatDiffersInTwoLettersAtMost(string typed, string? meant) =>
        Misspelling.Nearest(typed, Known).ShouldBe(meant);
}
