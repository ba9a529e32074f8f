using System.CommandLine;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Hangfire;
using Localization.Model;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Queue;

/// <summary><c>localize worker</c>: works off a provider's queue until it is told to stop.</summary>
internal sealed class WorkerCommand(
    Workspace workspace, ProviderChoice choice, LocalEngine engine, WorkspaceSettings settings, Terminals terminals, TimeProvider time, IStringLocalizer<Messages> messages)
{
    private readonly Option<string> _provider = new("--provider") { Description = messages["translate-provider"], DefaultValueFactory = _ => LocalEngine.Auto };
    private readonly Option<int> _workers = new("--workers") { Description = messages["worker-workers"], DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("worker", messages["worker-description"]) { _provider, _workers };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var database = workspace.Database ?? throw new SettingsException("queue-database");
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages["stopping"]));
        var workers = arguments.GetValue(_workers) is > 0 and <= 1000 and var count ? count : throw new SettingsException("worker-count", arguments.GetValue(_workers));
        var name = engine.Resolve(arguments.GetValue(_provider)!, LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        using var memory = workspace.Open();
        await using var provider = await LimitedAsync(choice.Find(name), database, cancellationToken);
        using (new QueueWorker(database, memory, provider, workers, time))
        {
            terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-started", name, workers, memory.Name]);
            var stopped = new TaskCompletionSource();
            using var soon = signals.Stops.Soon.Register(stopped.SetResult);
            await stopped.Task;
        }

        terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-stopped"]);
        return ExitCode.Done;
    }

    // The rate that the settings give a provider is the whole cluster's.
    private async Task<ITranslationProvider> LimitedAsync(ITranslationProvider provider, string database, CancellationToken cancellationToken)
    {
        if (settings.Resilience(provider.Name).RequestsPerSecond is not { } perSecond)
            return choice.Chain([provider], limit: null);
        var rate = new ClusterRate(database, provider.Name, perSecond, time);
        await rate.PrepareAsync(cancellationToken);
        return choice.Chain([new ClusterLimitedProvider(provider, rate)], limit: null);
    }
}
