using Localization.Terms.Extraction;

namespace Localization.Terms.Tests.Extraction;

/// <summary>The names of a sentence, as <c>name-runs.md</c> has them.</summary>
public sealed class NameRunTests
{
    public static TheoryData<string, string> Rows { get; } =
        new(SpecTable.Rows("name-runs.md").Select(r => (r[0], r[1])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void In_SentenceOfTheTable_FindsItsNames(string sentence, string names)
    {
        var runs = NameRuns.In(sentence).ToList();

        string.Join(", ", runs.Select(Shown)).ShouldBe(names);
        foreach (var run in runs)
            sentence[run.Start..].ShouldStartWith(run.Text.TrimEnd('.'));
    }

    private static string Shown(NameRun run) =>
        $"{(run.Title.Length > 0 ? run.Title + "/" : "")}{run.Text}{(run.IsDoubtful ? "?" : "")}";
}
