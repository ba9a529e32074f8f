using Localization.Memory.Tests.PostgreSql;

namespace Localization.Cli.Tests;

public sealed class QueueCommandTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly Workspace _workspace = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Translate_Queued_IsTranslatedByAWorkerAndWrittenHere()
    {
        await Run("database", "create");
        using var worker = System.Diagnostics.Process.Start(_workspace.Process("localize.dll", ["worker", "--workers", "2", "--database", _database.Connection], "C.UTF-8"))!;
        var translated = await Run("translate", "seeds", "--editions", "source", "--queue");
        translated.ExitCode.ShouldBe(0, translated.Errors);
        translated.Errors.ShouldContain("3 of 3 articles translated");
        translated.Output.ShouldMatch("from the engine +0");
        File.Exists(_workspace["output/grain-prices-weekly/grain-prices-weekly.es.txt"]).ShouldBeTrue();
        (await Run("queue", "status", "1")).Output.ShouldContain("3 of 3");

        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{worker.Id}"]);
        var stopped = await Workspace.FinishAsync(worker);
        (stopped.ExitCode, stopped.Output.Contains("nothing was left half done", StringComparison.Ordinal)).ShouldBe((0, true));
    }

    [Theory]
    [InlineData("translate seeds --queue", "Workers meet in a database")]
    [InlineData("worker", "Workers meet in a database")]
    public async Task Queue_NoDatabase_SaysWhatToGive(string arguments, string said)
    {
        var result = await _workspace.RunAsync(arguments);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain(said);
    }

    private Task<CommandResult> Run(params string[] arguments) =>
        _workspace.RunAsync([.. arguments, "--database", _database.Connection], "C.UTF-8", null);
}
