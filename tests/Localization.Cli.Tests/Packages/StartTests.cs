namespace Localization.Cli.Tests.Packages;

public sealed class StartTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Init_EmptyFolder_WritesTheSamplesAndKeepsThemTheSecondTime()
    {
        Directory.Delete(_workspace["seeds"], recursive: true);
        _workspace.Write("glossaries/en-es.csv", "source,target,policy\nMoscow,Moscú,translate\n");
        var first = await _workspace.RunAsync("init");
        first.ExitCode.ShouldBe(0, first.Errors);
        first.Output.ShouldContain("Kept glossaries/en-es.csv");
        _workspace.Read("glossaries/en-es.csv").ShouldContain("Moscú,translate");
        foreach (var seed in Directory.GetFiles(Repository.Path("seeds")))
        {
            var written = _workspace[Path.Combine("seeds", Path.GetFileName(seed))];
            (await File.ReadAllBytesAsync(written, TestContext.Current.CancellationToken)).ShouldBe(
                await File.ReadAllBytesAsync(seed, TestContext.Current.CancellationToken)
            );
        }

        (await _workspace.RunAsync("init")).Output.ShouldNotContain("Wrote");
    }

    [Fact]
    public async Task Version_Asked_IsThatOfTheProject()
    {
        var version = await _workspace.RunProcessAsync("--version");
        version.ExitCode.ShouldBe(0);
        version.Output.ShouldStartWith(
            typeof(LocalizeApp).Assembly.GetName().Version!.ToString(3),
            customMessage: version.Output
        );
    }
}
