using Localization.Cli.Check;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Editions.Labels;
using Localization.Memory;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Reports;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Watching;
using Localization.Providers.Pricing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>Runs one batch and prints how it goes on and what came of it.</summary>
internal sealed class BatchRun(
    ProviderActivity activity,
    WorkspaceSettings house,
    Terminals terminals,
    TimeProvider time,
    IStringLocalizer<EditionLabels> labels,
    IStringLocalizer<IssueMessages> issues,
    IStringLocalizer<Messages> messages
)
{
    /// <summary>Runs a batch and returns the exit code.</summary>
    /// <param name="request">What the command was asked to do.</param>
    /// <param name="settings">The batch.</param>
    /// <param name="engine">What translates it.</param>
    /// <param name="stop">Ends it before its time.</param>
    /// <param name="isRepeat">Whether a watched folder changed: then only what changed is printed.</param>
    public async Task<int> RunAsync(
        TranslateRequest request,
        BatchSettings settings,
        BatchEngine engine,
        BatchStop stop,
        bool isRepeat
    )
    {
        var memory = engine.Memory;
        var batch = new BatchTranslator(engine.Provider, memory, Editions(request), time, memory.Runs, memory.Review);
        var events = request.IsJson ? new BatchEvents(terminals.Output.Profile.Out.Writer) : null;
        var summary = events is not null
            ? await TranslateAsync(events)
            : await BatchProgress.RunAsync(terminals, messages, time, settings.Files, TranslateAsync);
        if (request.Report is { } report)
            new BatchReport(issues).Write(summary, report);
        events?.Done(summary);
        if (events is null && !isRepeat)
            new SummaryReport(terminals.Output, messages, issues).Write(
                summary,
                engine.Provider.Name,
                request.Output,
                engine.Limit,
                activity.Lines()
            );
        if (!isRepeat)
        {
            foreach (var line in MissingChecks.Lines(settings.Quality, settings.To, messages))
                terminals.Errors.WriteLine(line);
        }

        foreach (var error in summary.Books.SelectMany(b => b.Errors))
            terminals.Errors.WriteError(error.Message);
        foreach (var line in EditedEditions.Lines(summary, messages))
            terminals.Errors.WriteError(line);
        if (summary.Stopped)
        {
            terminals.Errors.WriteLine(messages["stopped", summary.Run]);
            return ExitCode.Interrupted;
        }

        return
            summary.Failed + summary.Untranslated + summary.Broken > 0
            || summary.Edited.Any()
            || summary.Books.Any(b => b.Errors.Any())
            ? ExitCode.SomeFailed
            : ExitCode.Done;

        Task<BatchSummary> TranslateAsync(IBatchObserver observer) =>
            batch.RunAsync(settings, isRepeat ? new ChangedOnly(observer) : observer, stop);
    }

    private EditionFolder Editions(TranslateRequest request) =>
        new(request.Output, labels, issues, request.Editions, house.Branding) { Overwrite = request.Overwrites };
}

/// <summary>What translates a batch.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Memory">The store of the workspace.</param>
/// <param name="Limit">What may be sent.</param>
internal sealed record BatchEngine(ITranslationProvider Provider, IWorkspaceStore Memory, SpendingLimit Limit);
