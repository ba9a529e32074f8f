namespace Localization.Cli.Tests;

public sealed class DatabaseCommandTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly Workspace _workspace = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Database_CreatedFilledAndCopied_HoldsTheSameMemory()
    {
        (await Run("translate", "seeds", "--provider", "copy", "--editions", "source")).Errors.ShouldContain(
            "localize database create"
        );
        (await Run("database", "create")).ExitCode.ShouldBe(0);
        (await Run("translate", "seeds", "--provider", "copy", "--editions", "source")).Output.ShouldMatch(
            "from the provider +150"
        );
        File.Exists(_workspace[".localization/workspace.db"]).ShouldBeFalse();

        Directory.Delete(_workspace["output"], recursive: true);
        (await Run("translate", "seeds", "--provider", "copy", "--editions", "source")).Output.ShouldMatch(
            "from memory +150"
        );
        (await Run("runs")).Output.ShouldContain("3/3");
        (await Run("memory", "stats")).Output.ShouldContain(_database.Name);

        var copied = await Run("database", "copy", "to-file");
        (copied.ExitCode, copied.Errors).ShouldBe((0, ""));
        copied.Output.ShouldContain("Verified");
        (await _workspace.RunAsync("translate seeds --provider copy --editions source")).Output.ShouldMatch(
            "from memory +150"
        );
        (await _workspace.RunAsync("runs")).Output.ShouldContain("3/3");

        // Both have a ledger of their own now.
        var refused = await Run("database", "copy", "to-database");
        (refused.ExitCode, refused.Errors.Contains("--replace", StringComparison.Ordinal)).ShouldBe((2, true));
        (await Run("database", "copy", "to-database", "--replace")).Output.ShouldContain("Memory: 0 entries");
        (await Run("database", "copy", "to-database")).ExitCode.ShouldBe(0);
        (await Run("database", "migrate")).Output.ShouldContain("Upgrade steps: 0");
    }

    [Fact]
    public async Task Database_RunInterrupted_IsResumedWithoutTheConnectionStringInTheLedger()
    {
        await Run("database", "create");
        await Run("translate", "seeds", "--provider", "copy", "--editions", "source");
        _database
            .Query("SELECT command FROM run")
            .ShouldBe("""["translate","seeds","--provider","copy","--editions","source"]""");
        _database.Query("UPDATE run SET finished = NULL; UPDATE run_file SET state = 0; SELECT 1").ShouldBe("1");
        (await Run("resume")).ExitCode.ShouldBe(0);
        (await Run("runs")).Output.ShouldContain("finished");
    }

    [Theory]
    [InlineData("database migrate", "--database")]
    [InlineData("translate seeds --database nonsense", "connection string")]
    [InlineData("database copy sideways --database Host=127.0.0.1;Port=1", "to-database")]
    public async Task Database_Nonsense_SaysWhatToGive(string arguments, string said)
    {
        var result = await _workspace.RunAsync(arguments);
        result.ExitCode.ShouldBe(2, result.Errors);
        result.Errors.ShouldContain(said);
    }

    private Task<CommandResult> Run(params string[] arguments) =>
        _workspace.RunAsync([.. arguments, "--database", _database.Connection], "C.UTF-8");
}
