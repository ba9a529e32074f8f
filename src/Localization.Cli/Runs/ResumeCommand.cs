using System.CommandLine;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Runs;

/// <summary><c>localize resume [RUN]</c>: goes on with a run that was stopped; the newest such where none is
/// named.</summary>
internal sealed class ResumeCommand(Invocation invocation, Workspace workspace, IStringLocalizer<Messages> messages)
{
    private readonly Argument<long?> _run = new("run")
    {
        Description = messages["resume-run"],
        HelpName = messages["run-name"],
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("resume", messages["resume-description"]) { _run };
        command.SetAction(
            async (arguments, cancellationToken) =>
                await invocation.RunAsync(await CommandAsync(arguments.GetValue(_run), cancellationToken))
        );
        return command;
    }

    private async Task<string[]> CommandAsync(long? number, CancellationToken cancellationToken)
    {
        await using var store = await workspace.OpenAsync(cancellationToken);
        var run = number is { } named
            ? await store.Runs.FindAsync(named, cancellationToken) ?? throw new SettingsException("run-unknown", named)
            : (await store.Runs.RunsAsync(1000, cancellationToken)).FirstOrDefault(r => r.State == RunState.Interrupted)
                ?? throw new SettingsException("run-none-open");
        if (run.State == RunState.Running)
            throw new SettingsException("run-running", run.Id);
        return Invocation.Read(run.Command);
    }
}
