using System.CommandLine;
using System.Net;
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
    private readonly Option<int?> _workers = new("--workers") { Description = messages["worker-workers"] };
    private readonly Option<string> _listen = new("--listen") { Description = messages["worker-listen"], DefaultValueFactory = _ => "127.0.0.1:0" };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("worker", messages["worker-description"]) { _provider, _workers, _listen };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var database = workspace.Database ?? throw new SettingsException("queue-database");
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages["stopping"]));
        var name = engine.Resolve(arguments.GetValue(_provider)!, LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        var providers = choice.FindAll(name);
        var workers = Workers(arguments, providers);
        var address = IPEndPoint.TryParse(arguments.GetValue(_listen)!, out var given) ? given : throw new SettingsException("worker-listen", arguments.GetValue(_listen));
        using var memory = workspace.Open();
        await using var provider = await LimitedAsync(providers, database, cancellationToken);
        await using var endpoints = await ListenAsync(database, address, cancellationToken);
        using (new QueueWorker(database, memory, name, provider, workers, time))
        {
            terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-started", name, workers, memory.Name]);
            terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-endpoints", endpoints.Address]);
            terminals.Output.Profile.Out.Writer.Flush();
            var stopped = new TaskCompletionSource();
            using var soon = signals.Stops.Soon.Register(stopped.SetResult);
            await stopped.Task;
            endpoints.Drain();
        }

        terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-stopped"]);
        return ExitCode.Done;
    }

    // As many shards as the provider takes requests; an engine on this machine, as many as there are cores.
    private int Workers(ParseResult arguments, IEnumerable<ITranslationProvider> providers)
    {
        var first = providers.First();
        var count = arguments.GetValue(_workers) ?? (first.Capabilities.Local ? Environment.ProcessorCount : settings.Resilience(first.Name).InFlight);
        return count is > 0 and <= 1000 ? count : throw new SettingsException("worker-count", count);
    }

    private static async Task<WorkerEndpoints> ListenAsync(string database, IPEndPoint address, CancellationToken cancellationToken)
    {
        try
        {
            return await WorkerEndpoints.StartAsync(database, address, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new SettingsException(exception, "worker-listen", address);
        }
    }

    // The rate that the settings give a provider is the whole cluster's.
    private async Task<ITranslationProvider> LimitedAsync(IEnumerable<ITranslationProvider> providers, string database, CancellationToken cancellationToken)
    {
        var limited = new List<ITranslationProvider>();
        foreach (var provider in providers)
        {
            if (settings.Resilience(provider.Name).RequestsPerSecond is not { } perSecond)
            {
                limited.Add(provider);
                continue;
            }

            var rate = new ClusterRate(database, provider.Name, perSecond, time);
            await rate.PrepareAsync(cancellationToken);
            limited.Add(new ClusterLimitedProvider(provider, rate));
        }

        return choice.Chain([.. limited], limit: null);
    }
}
