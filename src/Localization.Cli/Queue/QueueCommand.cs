using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Hangfire;
using Localization.Hangfire.Batches;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Queue;

/// <summary><c>localize queue</c>: the status of the batches of the queue, opening again what failed, and taking a
/// batch out.</summary>
internal sealed class QueueCommand(
    Workspace workspace,
    TimeProvider time,
    Terminals terminals,
    IStringLocalizer<Messages> messages
)
{
    private static readonly ImmutableArray<(string Name, Justify Justify)> Columns =
    [
        ("batch", Justify.Right),
        ("provider", Justify.Left),
        ("languages", Justify.Left),
        ("created", Justify.Left),
        ("done", Justify.Right),
        ("articles", Justify.Right),
        ("failed", Justify.Right),
    ];

    private readonly Argument<long> _batch = new("batch") { Description = messages["queue-batch"] };

    /// <summary>The command with its verbs.</summary>
    public Command Create() =>
        new("queue", messages["queue-description"])
        {
            Verb("list", ListAsync),
            Verb("status", StatusAsync, _batch),
            Verb(
                "requeue",
                async (batches, arguments) =>
                    Say("queue-requeued", await batches.RequeueAsync(arguments.GetValue(_batch))),
                _batch
            ),
            Verb("remove", RemoveAsync, _batch),
        };

    private Command Verb(string name, Func<QueuedBatches, ParseResult, Task<int>> run, params Argument[] arguments)
    {
        var command = new Command(name, messages[$"queue-{name}-description"]);
        foreach (var argument in arguments)
            command.Add(argument);
        command.SetAction(
            async (parsed, _) =>
            {
                await using var batches = new QueuedBatches(
                    workspace.Database ?? throw new SettingsException("queue-database"),
                    time
                );
                return await run(batches, parsed);
            }
        );
        return command;
    }

    private async Task<int> ListAsync(QueuedBatches batches, ParseResult arguments)
    {
        var all = await batches.AllAsync();
        if (all.Count == 0)
            return Say("queue-empty");
        var table = new Table()
            .Border(TableBorder.None)
            .AddColumns([
                .. Columns.Select(c => new TableColumn(messages[$"queue-column-{c.Name}"]) { Alignment = c.Justify }),
            ]);
        foreach (var batch in all)
            table.AddRow([.. Row(batch).Select(v => new Text(v))]);
        terminals.Output.Write(table);
        return ExitCode.Done;

        static string[] Row(QueuedBatch batch) =>
            [
                $"{batch.Progress.Batch}",
                batch.Provider,
                $"{batch.From} → {batch.To}",
                batch.Created.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                $"{batch.Progress.Done}",
                $"{batch.Progress.Articles}",
                $"{batch.Progress.Failed}",
            ];
    }

    private async Task<int> StatusAsync(QueuedBatches batches, ParseResult arguments)
    {
        var batch = arguments.GetValue(_batch);
        var found = await batches.FindAsync(batch);
        var progress = found.Progress;
        Say("queue-progress", batch, progress.Done, progress.Articles, progress.Failed);
        foreach (var (file, error) in await batches.FailuresAsync(batch))
            terminals.Output.Profile.Out.Writer.WriteLine($"✗ {file}: {error}");
        if (progress.Open > 0 && !await batches.HasWorkerAsync(found.Provider))
            Say("queue-no-worker", found.Provider);
        return progress.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private async Task<int> RemoveAsync(QueuedBatches batches, ParseResult arguments)
    {
        var batch = arguments.GetValue(_batch);
        await batches.RemoveAsync(batch);
        return Say("queue-removed", batch);
    }

    private int Say(string name, params object[] values)
    {
        terminals.Output.Profile.Out.Writer.WriteLine(messages[name, values]);
        return ExitCode.Done;
    }
}
