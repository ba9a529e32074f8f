using System.CommandLine;
using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Runs;

/// <summary><c>localize status [RUN] [--watch]</c>: the status of a run, once or every second until it ends.</summary>
internal sealed class StatusCommand(
    Terminals terminals,
    Workspace workspace,
    TimeProvider time,
    IStringLocalizer<Messages> messages
)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Argument<long?> _run = new("run")
    {
        Description = messages["status-run"],
        HelpName = messages["run-name"],
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _watch = new("--watch") { Description = messages["status-watch"] };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("status", messages["status-description"]) { _run, _watch };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var store = await workspace.OpenAsync(cancellationToken);
        var last = "";
        while (true)
        {
            var run = await RunAsync(store.Runs, arguments.GetValue(_run));
            var line = RunLine.Of(run, messages);
            if (line != last)
                terminals.Output.WriteLine(last = line);
            if (run.State != RunState.Running || !arguments.GetValue(_watch))
                return ExitCode.Done;
            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    private static async Task<Run> RunAsync(IRunLedger ledger, long? number) =>
        number is { } named ? await ledger.FindAsync(named) ?? throw new SettingsException("run-unknown", named)
        : await ledger.RunsAsync(1) is [{ } newest] ? newest
        : throw new SettingsException("run-none");
}
