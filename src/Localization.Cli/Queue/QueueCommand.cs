using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Hangfire;
using Localization.Model;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Queue;

/// <summary><c>localize queue</c>: how a batch of the queue stands, and opening again what failed.</summary>
internal sealed class QueueCommand(Workspace workspace, TimeProvider time, Terminals terminals, IStringLocalizer<Messages> messages)
{
    private readonly Argument<long> _batch = new("batch") { Description = messages["queue-batch"] };

    /// <summary>The command with its verbs.</summary>
    public Command Create()
    {
        var status = new Command("status", messages["queue-status-description"]) { _batch };
        status.SetAction(Status);
        var requeue = new Command("requeue", messages["queue-requeue-description"]) { _batch };
        requeue.SetAction(arguments =>
        {
            using var batches = Batches();
            terminals.Output.Profile.Out.Writer.WriteLine(messages["queue-requeued", batches.Requeue(arguments.GetValue(_batch))]);
            return ExitCode.Done;
        });
        return new Command("queue", messages["queue-description"]) { status, requeue };
    }

    private int Status(ParseResult arguments)
    {
        var batch = arguments.GetValue(_batch);
        using var batches = Batches();
        var progress = batches.Progress(batch);
        if (progress.Articles == 0)
            throw new SettingsException("queue-none", batch);
        terminals.Output.Profile.Out.Writer.WriteLine(messages["queue-progress", batch, progress.Done, progress.Articles, progress.Failed]);
        foreach (var (file, error) in batches.Failures(batch))
            terminals.Output.Profile.Out.Writer.WriteLine($"✗ {file}: {error}");
        return progress.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private QueuedBatches Batches() => new(workspace.Database ?? throw new SettingsException("queue-database"), time);
}
