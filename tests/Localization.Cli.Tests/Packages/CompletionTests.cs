using System.Diagnostics;

namespace Localization.Cli.Tests.Packages;

public sealed class CompletionTests : IDisposable
{
    // Bash calls the function with the typed line; the words are separated by spaces.
    private const string Driver = """
        localize() { "$HOST" "$PROGRAM" "$@"; }
        source <(localize completion bash)
        COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=($1)
        [[ $1 != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _localize
        printf '%s ' "${COMPREPLY[@]}"
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("localize tr", "translate")]
    [InlineData("localize glossary m", "merge")]
    [InlineData("localize translate --max", "--max-characters --max-cost")]
    [InlineData("localize completion ", "bash fish zsh")]
    [InlineData("localize translate seeds/gr", "")]
    public async Task Bash_TypedLine_OffersCommandsAndOptions(string typed, string expected)
    {
        var start = _workspace.Process("localize.dll", []);
        (start.Environment["HOST"], start.Environment["PROGRAM"]) = (start.FileName, start.ArgumentList[0]);
        start.FileName = Component.Program("bash");
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["--norc", "-c", Driver, "bash", typed])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var result = await Workspace.FinishAsync(process);
        result.Errors.ShouldBe("");
        result.Output.Trim().ShouldBe(expected);
    }

    [Fact]
    public async Task Completion_EveryShell_PrintsItsScript()
    {
        foreach (var shell in Localization.Cli.Completion.CompletionCommand.Shells)
        {
            var script = await _workspace.RunAsync($"completion {shell}");
            script.ExitCode.ShouldBe(0);
            script.Output.ShouldContain("[suggest:");
        }

        (await _workspace.RunAsync("completion tcsh")).ExitCode.ShouldBe(2);
    }
}
