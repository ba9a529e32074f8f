using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Hangfire.Quota;
using Localization.Hangfire.Web;
using Localization.Hangfire.Work;
using Localization.Providers.Limits;
using Localization.Providers.Resilience;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Queue;

/// <summary><c>localize worker</c>: works off a provider's queue until it is told to stop.</summary>
internal sealed class WorkerCommand(
    Workspace workspace,
    ProviderChoice choice,
    ProviderPreparation preparation,
    LocalEngine engine,
    WorkspaceSettings settings,
    Terminals terminals,
    TimeProvider time,
    IStringLocalizer<Messages> messages
)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>How often a worker sends a request again before the article goes back to the queue, where waiting holds
    /// up nobody and costs the article no try.</summary>
    private const int Retries = 8;

    private readonly Option<string> _provider = new("--provider")
    {
        Description = messages["translate-provider"],
        DefaultValueFactory = _ => LocalEngine.Auto,
    };
    private readonly Option<int?> _workers = new("--workers") { Description = messages["worker-workers"] };
    private readonly Option<string> _listen = new("--listen")
    {
        Description = messages["worker-listen"],
        DefaultValueFactory = _ => "127.0.0.1:0",
    };

    private readonly HashSet<string> _said = [];

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
        var address = IPEndPoint.TryParse(arguments.GetValue(_listen)!, out var given)
            ? given
            : throw new SettingsException("worker-listen", arguments.GetValue(_listen));
        await using var memory = await workspace.OpenAsync(cancellationToken);
        await using var rates = new ClusterRateLimits(database, time);
        await using var provider = Chain(providers, rates);
        await using var endpoints = await ListenAsync(database, address, cancellationToken);
        var work = new WorkerSettings
        {
            Connection = database,
            Store = memory,
            Queue = name,
            Provider = provider,
            Workers = workers,
            Prepare = (batch, token) => preparation.KeepGlossariesAsync(providers, batch, token),
            Troubled = Say,
        };
        await using (var worker = new QueueWorker(work, time, signals.Stops.Now))
        {
            terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-started", name, workers, memory.Name]);
            terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-endpoints", endpoints.Address]);
            terminals.Output.Profile.Out.Writer.Flush();
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var soon = signals.Stops.Soon.Register(stopped.SetResult);
            await stopped.Task;
            worker.Stop();
            endpoints.Drain();
        }

        terminals.Output.Profile.Out.Writer.WriteLine(messages["worker-stopped"]);
        return ExitCode.Done;
    }

    // The same trouble comes again with each shard: it is said once.
    private void Say(string trouble)
    {
        lock (_said)
        {
            if (_said.Add(trouble))
                terminals.Errors.WriteError(trouble);
        }
    }

    // As many shards as the provider takes requests; an engine on this machine, as many as there are cores.
    private int Workers(ParseResult arguments, ImmutableArray<ITranslationProvider> providers)
    {
        var first = providers[0];
        var count =
            arguments.GetValue(_workers)
            ?? (first.Capabilities.Local ? Environment.ProcessorCount : settings.Resilience(first.Name).InFlight);
        return count is > 0 and <= 1000 ? count : throw new SettingsException("worker-count", count);
    }

    private static async Task<WorkerEndpoints> ListenAsync(
        string database,
        IPEndPoint address,
        CancellationToken cancellationToken
    )
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

    // The rate that the settings give a provider is the whole cluster's. Whom it asks to wait for long leaves the
    // article until then; in a chain the next would be asked instead, so there the wait is sat out.
    private ITranslationProvider Chain(ImmutableArray<ITranslationProvider> providers, IRateLimits rates) =>
        choice.Chain(providers, limit: null, rates, providers.Length == 1 ? Impatient : null);

    private static ResilienceOptions Impatient(ResilienceOptions options) =>
        options with
        {
            Retries = options.Retries ?? Retries,
            LongestWait =
                options.LongestWait is { } longest && longest < LongestWait ? options.LongestWait : LongestWait,
        };
}
