using System.Text.Json;

namespace Localization.Cli.Tests;

public sealed class FaultTests : IDisposable
{
    private const string Escape = "\u001B";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Translate_NameWithControlCharacters_ShowsThemEscaped()
    {
        if (OperatingSystem.IsWindows())
            return;
        _workspace.Write($"in/a{Escape}[31m\nb\u009B.txt", "Hello world.\n");
        _workspace.Write($"in/c{Escape}]0;x\u0007.txt", "no \0 text");

        var lines = await _workspace.RunAsync("translate in --provider copy");
        (lines.Output + lines.Errors).ShouldContain("a\\u001B[31m\\nb\\u009B.txt");
        (lines.Output + lines.Errors).ShouldContain("c\\u001B]0;x\\u0007.txt");
        Controls(lines).ShouldBeEmpty();

        var json = await _workspace.RunAsync("translate in --provider copy -o again --json --report report.json");
        Controls(json).ShouldBeEmpty();
        foreach (var line in json.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            JsonDocument.Parse(line).RootElement.GetProperty("event").GetString().ShouldNotBeEmpty();
        _workspace.Read("report.json").Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        Controls(await _workspace.RunAsync("runs")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_NameWithControlCharacters_WritesReportsThatCanBeRead()
    {
        if (OperatingSystem.IsWindows())
            return;
        _workspace.Write($"in/a{Escape}[31m.txt", "Hello \u0001 world of 5 dogs.\n");
        var result = await _workspace.RunAsync("check in --provider copy --sarif out.sarif --junit out.xml");
        result.Errors.ShouldNotContain("An error of this program");
        Controls(result).ShouldBeEmpty();
    }

    [Fact]
    public async Task Translate_NothingToTranslate_IsNoError()
    {
        _workspace.Write("in/a.txt", "\"\"\n— —\n😀\n");
        var result = await _workspace.RunAsync("translate in --provider copy --report report.json");
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("in/a.txt: nothing to translate");
        (await _workspace.RunAsync("translate in --provider copy --dry-run")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Translate_EditedEdition_SaysSoAndEndsWithThree()
    {
        _workspace.Write("in/a.txt", "Hello world.\n");
        await _workspace.RunAsync("translate in --provider copy");
        _workspace.Write("output/a/a.es.txt", "mine");

        var result = await _workspace.RunAsync("translate in --provider copy");
        result.ExitCode.ShouldBe(3);
        result.Errors.ShouldContain("a.es.new.txt");
        _workspace.Read("output/a/a.es.txt").ShouldBe("mine");

        (await _workspace.RunAsync("translate in --provider copy --overwrite")).ExitCode.ShouldBe(0);
        _workspace.Read("output/a/a.es.txt").ShouldBe("Hello world.\n");
    }

    [Fact]
    public async Task Translate_OutputThatCannotBeWritten_SaysSoOnce()
    {
        _workspace.Write("output/.editions.jsonl", "");
        for (var i = 0; i < 5; i++)
        {
            _workspace.Write($"in/a{i}.txt", "Hello world.\n");
            // A file stands where the folder is to be.
            _workspace.Write($"output/a{i}", "");
        }

        var result = await _workspace.RunAsync("translate in --provider copy");
        result.ExitCode.ShouldBe(3);
        result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, result.Errors);
        result.Errors.ShouldContain("5 articles failed");
    }

    [Fact]
    public async Task Translate_DamagedEntry_IsNamedAndAskedAgain()
    {
        _workspace.Write("in/a.txt", "Hello world.\n");
        await _workspace.RunAsync("translate in --provider copy");
        using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={_workspace[".localization/workspace.db"]};Pooling=false"
            )
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE entry SET target = 'Goodbye world.'";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        var result = await _workspace.RunAsync("translate in --provider copy -o again");
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Errors.ShouldContain("1 damaged entry is");
        result.Errors.ShouldContain("Hello world.");
        _workspace.Read("again/a/a.es.txt").ShouldBe("Hello world.\n");
        (await _workspace.RunAsync("translate in --provider copy -o third")).Errors.ShouldBeEmpty();
    }

    private static IEnumerable<char> Controls(CommandResult result) =>
        (result.Output + result.Errors).Where(c => char.IsControl(c) && c != '\n');
}
