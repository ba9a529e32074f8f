using Localization.Cli.Terminal;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>Shows a batch as it goes on: bars on a terminal, a line an article elsewhere.</summary>
internal static class BatchProgress
{
    /// <summary>Runs a batch under an observer that shows it.</summary>
    public static async Task<BatchSummary> RunAsync(
        Terminals terminals,
        IStringLocalizer<Messages> messages,
        TimeProvider time,
        IReadOnlyList<string> files,
        Func<IBatchObserver, Task<BatchSummary>> run
    )
    {
        if (!terminals.Output.Profile.Capabilities.Interactive || !terminals.Output.Profile.Out.IsTerminal)
        {
            using var lines = new BatchLines(terminals, messages, time, files.Count);
            return await run(lines);
        }

        var failures = new List<ArticleOutcome>();
        var summary = await terminals
            .Output.Progress()
            .AutoClear(false)
            .HideCompleted(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new SpinnerColumn()
            )
            .StartAsync(context => run(new BatchBars(context, messages, files.Count, failures)));
        var errors = new RepeatedErrors(terminals.Errors, messages);
        foreach (var failure in failures)
            errors.Say(failure.Error!);
        errors.Close();
        return summary;
    }
}
