using System.CommandLine;
using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Runs;

/// <summary><c>localize runs</c>: the newest runs of the workspace.</summary>
internal sealed class RunsCommand(Terminals terminals, Workspace workspace, IStringLocalizer<Messages> messages)
{
    private readonly Option<int> _limit = new("--limit")
    {
        Description = messages["runs-limit"],
        DefaultValueFactory = _ => 20,
    };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("runs", messages["runs-description"]) { _limit };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var store = await workspace.OpenAsync(cancellationToken);
        var runs = await store.Runs.RunsAsync(Math.Max(1, arguments.GetValue(_limit)), cancellationToken);
        foreach (var run in runs)
            terminals.Output.WriteLine(RunLine.Of(run, messages));
        if (runs.IsEmpty)
            terminals.Output.WriteLine(messages["runs-none"]);
        return ExitCode.Done;
    }
}
