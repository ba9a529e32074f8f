namespace Localization.Cli.Tests;

public sealed class GlossaryExtractTests : IDisposable
{
    private static readonly string[] DeskNames = [.. SpecTable.Rows("desk-names.md").Select(r => r[0])];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Extract_Seeds_FindsNineInTenOfWhatADeskWouldEnter()
    {
        await _workspace.RunAsync("glossary extract seeds --all -o names.csv");
        var found = Names();
        var missing = DeskNames.Where(n => !found.Contains(n)).ToList();
        ((double)(DeskNames.Length - missing.Count) / DeskNames.Length).ShouldBeGreaterThanOrEqualTo(
            0.9,
            string.Join(", ", missing)
        );
    }

    [Fact]
    public async Task Extract_Seeds_LeavesOutWhatTheGlossaryHas()
    {
        await _workspace.RunAsync("glossary extract seeds -o names.csv");
        var found = Names();
        found.ShouldContain("Orinoco Belt");
        found.ShouldNotContain("Rostec");
        found.ShouldNotContain("Tobago");
    }

    [Fact]
    public async Task Extract_SentenceStarts_AreNoNames()
    {
        _workspace.Write("in/a.txt", "Officials met Rosa Marín today.\n\nNobody spoke. Watch this, said Marín.\n");
        var result = await _workspace.RunAsync("glossary extract in");
        var names = result.Output.Split('\n').Skip(1).Select(l => l.Split(',')[0]).Where(n => n.Length > 0);
        names.ShouldBe(["Marín", "Rosa Marín"]);
    }

    // An empty target makes the file's keeper fill it in, so the lines are read as text.
    private HashSet<string> Names() =>
        [.. _workspace.Read("names.csv").Split('\n').Skip(1).Select(l => l.Split(',')[0].Trim('"'))];
}
