using Localization.Review.Rights;

namespace Localization.Review.Tests.Access;

/// <summary>The table in the program and the one in <c>docs/review.md</c> say the same.</summary>
public sealed class DeskRightsTests
{
    [Fact]
    public void Table_EveryRight_IsInTheDocumentation()
    {
        var document = File.ReadAllText(Path.Combine(Seeds.Root, "docs", "review.md"));
        foreach (var right in Enum.GetValues<DeskRight>())
        {
            var marks = Enum.GetValues<ReviewRole>().Select(r => DeskRights.May(r, right) ? "yes" : "–");
            var row = document
                .Split('\n')
                .Single(l => l.StartsWith($"| `{right.ToString().ToLowerInvariant()}` |", StringComparison.Ordinal));
            row.Split('|')[3..6].Select(c => c.Trim()).ShouldBe(marks, row);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void DeskUser_WithoutAName_IsRefused(string name) =>
        Should.Throw<SettingsException>(() => new DeskUser(name, ReviewRole.Editor)).Code.ShouldBe("author-missing");
}
