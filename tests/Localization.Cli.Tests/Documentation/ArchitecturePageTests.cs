using System.Xml.Linq;

namespace Localization.Cli.Tests.Documentation;

/// <summary>The table of projects in <c>docs/architecture.md</c> states which references are allowed.</summary>
public sealed class ArchitecturePageTests
{
    private static readonly Dictionary<string, string[]> Stated = Rows();

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_Project_AreThoseOfTheTable(string project)
    {
        var file = Repository.Path("src", $"Localization.{project}", $"Localization.{project}.csproj");
        var references = XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(r => Name(r.Attribute("Include")!.Value));
        Stated.Keys.ShouldContain(project);
        references.Order().ShouldBe(Stated[project].Order());
    }

    [Fact]
    public void Table_EveryProject_ComesAfterThoseThatItReferences()
    {
        var order = Stated.Keys.ToList();
        foreach (var (project, references) in Stated)
            references.ShouldAllBe(r => order.IndexOf(r) < order.IndexOf(project));
    }

    private static Dictionary<string, string[]> Rows() =>
        File.ReadLines(Repository.Path("docs", "architecture.md"))
            .Where(line => line.StartsWith("| `Localization.", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(
                cells => cells[1].Trim('`')["Localization.".Length..],
                cells => cells[2] == "–" ? [] : cells[2].Split(", ")
            );

    private static string Name(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["Localization.".Length..];
}
