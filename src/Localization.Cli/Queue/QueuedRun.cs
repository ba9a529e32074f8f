using Localization.Cli.Terminal;
using Localization.Hangfire;
using Localization.Model;
using Localization.Pipeline;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Queue;

/// <summary>Hands a batch to the workers and follows it to its end. Afterwards every answer is in the memory.</summary>
internal sealed class QueuedRun(Workspace workspace, Terminals terminals, TimeProvider time, IStringLocalizer<Messages> messages)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Enqueues a batch and waits for it.</summary>
    /// <returns>The files that could not be translated, with why.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; the workers go on.</exception>
    public async Task<IReadOnlyList<(string File, string Error)>> RunAsync(BatchSettings settings, string provider, CancellationToken cancellationToken)
    {
        using var queue = new QueuedBatches(workspace.Database ?? throw new SettingsException("queue-database"), time);
        using var memory = workspace.Open();
        var batch = queue.Enqueue(settings, provider, memory.Terms);
        terminals.Errors.Profile.Out.Writer.WriteLine(messages["queue-enqueued", batch, settings.Files.Count, provider]);
        var said = -1L;
        for (; ; )
        {
            var progress = queue.Progress(batch);
            var finished = progress.Done + progress.Failed;
            if (finished != said)
                terminals.Errors.Profile.Out.Writer.WriteLine(messages["queue-progress", batch, progress.Done, progress.Articles, progress.Failed]);
            said = finished;
            if (progress.Open == 0)
                return queue.Failures(batch);
            await Task.Delay(Look, time, cancellationToken);
        }
    }
}
