using Localization.Cli.Providers;
using Localization.Cli.Queue;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Memory;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Estimates;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Watching;
using Localization.Terms.Csv;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>Runs what <c>localize translate</c> is asked to do: an estimate, a batch, or a batch for each change of a
/// folder.</summary>
internal sealed class TranslateRun(
    ProviderChoice choice,
    LocalEngine engine,
    ProviderPreparation preparation,
    ProviderActivity activity,
    QueuedRun queued,
    BatchRun batches,
    WorkspaceSettings house,
    Workspace workspace,
    Terminals terminals,
    TimeProvider time,
    IStringLocalizer<Messages> messages
)
{
    /// <summary>Does what is asked, and returns the exit code.</summary>
    /// <exception cref="LocalizationException">The request or a setting is invalid, or a provider cannot be asked at
    /// all.</exception>
    public async Task<int> RunAsync(TranslateRequest request, BatchStop stop, CancellationToken cancellationToken)
    {
        var settings = request.Settings();
        if (request.Watches && settings.Folders.Count == 0)
            throw new SettingsException("watch-folder");
        if (request.Queues && workspace.Database is null)
            throw new SettingsException("queue-database");
        var prices = house.Prices;
        var providers = choice.FindAll(engine.Resolve(request.Provider, settings.From, settings.To));
        activity.Verbose = request.IsVerbose;
        if (!request.IsDry)
            await preparation.KeepGlossariesAsync(providers, settings, cancellationToken);
        var limit = request.Limit(prices);
        await using var provider = choice.Chain(providers, limit);
        await using var memory = await workspace.OpenAsync(cancellationToken);
        var usage = await preparation.UsageAsync(providers, cancellationToken);
        if (request.IsDry)
        {
            var estimates = await new BatchEstimator(provider, memory, time, memory.Review)
                .EstimateAsync(settings, cancellationToken)
                .ToListAsync(cancellationToken);
            return new DryRunReport(terminals, messages).Write(estimates, provider, prices, usage)
                ? ExitCode.Done
                : ExitCode.SomeFailed;
        }

        if (usage?.Left == 0 && providers.Length == 1)
            throw new ProviderQuotaException("provider-quota", providers[0].Name);
        return request.Watches ? await WatchAsync(settings) : await BatchAsync(settings, isRepeat: false);

        async Task<int> WatchAsync(BatchSettings first)
        {
            using var watch = new FolderWatch(first.Folders, time);
            var code = first.Files.Count > 0 ? await BatchAsync(first, isRepeat: false) : ExitCode.Done;
            terminals.Errors.WriteLine(messages["watching", string.Join(", ", first.Folders)]);
            while (await watch.NextAsync(stop.Soon))
                code = await BatchAsync(request.Settings(), isRepeat: true);
            return code;
        }

        async Task<int> BatchAsync(BatchSettings batch, bool isRepeat)
        {
            var left = request.Queues ? await QueueAsync(request, batch, provider, memory, stop) : batch.Files;
            await memory.Terms.KeepAsync(CsvGlossary.Text(batch.Terms), CancellationToken.None);
            var code = await batches.RunAsync(
                request,
                batch with
                {
                    Files = left,
                    FailedFiles = [.. batch.Files.Except(left)],
                },
                new BatchEngine(provider, memory, limit),
                stop,
                isRepeat
            );
            return code == ExitCode.Done && left.Count < batch.Files.Count ? ExitCode.SomeFailed : code;
        }
    }

    /// <summary>Has a batch translated by workers; returns the files of which editions are to be written.</summary>
    private async Task<IReadOnlyList<string>> QueueAsync(
        TranslateRequest request,
        BatchSettings settings,
        ITranslationProvider provider,
        IWorkspaceStore memory,
        BatchStop stop
    )
    {
        var queue = engine.Resolve(request.Provider, settings.From, settings.To);
        var limit = request.Limit(house.Prices);
        var failures = await queued.RunAsync(settings, queue, provider, memory, limit, stop.Soon);
        foreach (var (file, error) in failures)
            terminals.Errors.WriteError($"{file}: {error}");
        return [.. settings.Files.Except(failures.Select(f => f.File))];
    }
}
