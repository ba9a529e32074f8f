using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Hangfire;
using Localization.Hangfire.Batches;
using Localization.Memory;
using Localization.Pipeline.Estimates;
using Localization.Pipeline.Settings;
using Localization.Providers.Pricing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Queue;

/// <summary>Hands a batch to the workers and follows it to its end. Afterwards every answer is in the memory.</summary>
internal sealed class QueuedRun(
    Workspace workspace,
    Terminals terminals,
    TimeProvider time,
    IStringLocalizer<Messages> messages
)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Enqueues a batch and waits for it.</summary>
    /// <param name="settings">The batch.</param>
    /// <param name="queue">The name of the provider's queue.</param>
    /// <param name="provider">The provider as it is asked here.</param>
    /// <param name="memory">The store in the database.</param>
    /// <param name="limit">What may be sent for the batch; null for no limit.</param>
    /// <param name="cancellationToken">Stops the waiting; the workers go on.</param>
    /// <returns>The files that could not be translated, with why.</returns>
    /// <exception cref="ProviderQuotaException">More would be sent than may be; nothing was enqueued.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task<IReadOnlyList<(string File, string Error)>> RunAsync(
        BatchSettings settings,
        string queue,
        ITranslationProvider provider,
        IWorkspaceStore memory,
        SpendingLimit? limit,
        CancellationToken cancellationToken
    )
    {
        await using var batches = new QueuedBatches(
            workspace.Database ?? throw new SettingsException("queue-database"),
            time
        );
        await BoundAsync(settings, provider, memory, limit);
        var batch = await batches.EnqueueAsync(
            settings,
            queue,
            provider.ModelFor(settings.From, settings.To),
            memory.Terms
        );
        terminals.Errors.Profile.Out.Writer.WriteLine(messages["queue-enqueued", batch, settings.Files.Count, queue]);
        if (!await batches.HasWorkerAsync(queue))
            terminals.Errors.Profile.Out.Writer.WriteLine(messages["queue-no-worker", queue]);
        try
        {
            await ShowAsync(batches, batch, settings.Files.Count, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            terminals.Errors.Profile.Out.Writer.WriteLine(messages["queue-left", batch]);
            throw;
        }

        return await batches.FailuresAsync(batch);
    }

    // Workers share no purse: what the batch can cost at most is reckoned before anything is handed to them.
    private async Task BoundAsync(
        BatchSettings settings,
        ITranslationProvider provider,
        IWorkspaceStore memory,
        SpendingLimit? limit
    )
    {
        if (limit is not { IsBounded: true } || provider.Capabilities.Local)
            return;
        var payee = provider.Name.Split(',')[0];
        await foreach (var article in new BatchEstimator(provider, memory, time).EstimateAsync(settings))
            limit.Take(payee, article.Bill + article.TermRetries);
    }

    private Task ShowAsync(QueuedBatches batches, long batch, int articles, CancellationToken cancellationToken)
    {
        if (!terminals.Output.Profile.Capabilities.Interactive || !terminals.Output.Profile.Out.IsTerminal)
            return FollowAsync(batches, batch, Line, cancellationToken);
        return terminals
            .Output.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn()
            )
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(messages["queue-bar", batch]), maxValue: articles);
                return FollowAsync(
                    batches,
                    batch,
                    (progress, _) => bar.Value = progress.Articles - progress.Open,
                    cancellationToken
                );
            });
    }

    private async Task FollowAsync(
        QueuedBatches batches,
        long batch,
        Action<QueueProgress, TimeSpan> show,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetTimestamp();
        var shown = -1L;
        while (true)
        {
            var asked = time.GetTimestamp();
            var progress = await batches.ProgressAsync(batch);
            var cost = time.GetElapsedTime(asked);
            if (progress.Open != shown)
                show(progress, time.GetElapsedTime(start));
            shown = progress.Open;
            if (progress.Open == 0)
                return;
            // A million articles take a while to count: who looks must not keep the database from those who work.
            await Task.Delay(cost * 20 > Look ? cost * 20 : Look, time, cancellationToken);
        }
    }

    private void Line(QueueProgress progress, TimeSpan elapsed)
    {
        var finished = progress.Articles - progress.Open;
        var line = messages["queue-progress", progress.Batch, progress.Done, progress.Articles, progress.Failed];
        terminals.Errors.Profile.Out.Writer.WriteLine(
            finished == 0 || progress.Open == 0
                ? line
                : messages[
                    "queue-left-time",
                    line,
                    (elapsed / finished * progress.Open).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
                ]
        );
    }
}
