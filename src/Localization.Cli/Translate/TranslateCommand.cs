using System.CommandLine;
using Localization.Articles;
using Localization.Cli.Check;
using Localization.Cli.Providers;
using Localization.Cli.Queue;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Editions;
using Localization.Memory;
using Localization.Model;
using Localization.Pipeline;
using Localization.Providers.Pricing;
using Localization.Terms.Csv;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary><c>localize translate</c>: a batch of articles becomes translated and bilingual editions.</summary>
internal sealed class TranslateCommand(
    IServiceProvider services,
    ProviderChoice choice,
    LocalEngine engine,
    QueuedRun queued,
    ProviderActivity activity,
    ProviderPreparation preparation,
    Terminals terminals,
    Workspace workspace,
    TimeProvider time,
    Invocation invocation,
    IStringLocalizer<Messages> messages
)
{
    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = messages["translate-paths"],
        HelpName = messages["translate-paths-name"],
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly LanguageOptions _languages = new(messages);

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = messages["translate-output"],
        DefaultValueFactory = _ => "output",
    };

    private readonly Option<string> _editions = new("--editions")
    {
        Description = messages["translate-editions", string.Join(", ", EditionCatalog.Names)],
        DefaultValueFactory = _ => string.Join(',', EditionCatalog.Default),
    };

    private readonly Option<string> _provider = new("--provider")
    {
        Description = messages["translate-provider"],
        DefaultValueFactory = _ => LocalEngine.Auto,
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = messages["translate-report"],
        HelpName = messages["translate-report-name"],
    };
    private readonly SpendingOptions _spending = new(messages);
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = messages["translate-dry-run"] };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = messages["translate-verbose"] };
    private readonly Option<bool> _watch = new("--watch") { Description = messages["translate-watch"] };
    private readonly Option<bool> _queue = new("--queue") { Description = messages["translate-queue"] };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = messages["translate-overwrite"] };
    private readonly Option<bool> _json = new("--json") { Description = messages["translate-json"] };
    private readonly Option<bool?> _wrapped = new("--wrapped") { Description = messages["translate-wrapped"] };

    private readonly Option<bool> _extract = new("--extract") { Description = messages["translate-extract"] };
    private readonly Option<string?> _retranslate = new("--retranslate")
    {
        Description = messages["translate-retranslate"],
        HelpName = "unfinished|all",
    };
    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = messages["translate-encoding"],
        HelpName = messages["translate-encoding-name"],
    };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("translate", messages["translate-description"])
        {
            _paths,
            _output,
            _editions,
            _provider,
            _dryRun,
            _watch,
            _queue,
            _overwrite,
            _report,
            _json,
            _wrapped,
            _encoding,
            _extract,
            _retranslate,
            _verbose,
        };
        _retranslate.AcceptOnlyFromAmong("unfinished", "all");
        _languages.AddTo(command);
        _spending.AddTo(command);
        _paths.RefuseUnknownOptions(messages);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages["stopping"]));
        var settings = Settings(arguments);
        if (arguments.GetValue(_watch) && settings.Folders.Count == 0)
            throw new SettingsException("watch-folder");
        if (arguments.GetValue(_queue) && workspace.Database is null)
            throw new SettingsException("queue-database");
        var prices = services.GetRequiredService<WorkspaceSettings>().Prices;
        var providers = choice.FindAll(engine.Resolve(arguments.GetValue(_provider)!, settings.From, settings.To));
        activity.Verbose = arguments.GetValue(_verbose);
        var isDry = arguments.GetValue(_dryRun);
        if (!isDry)
            await preparation.KeepGlossariesAsync(providers, settings, cancellationToken);
        var limit = _spending.Limit(arguments, prices);
        await using var provider = choice.Chain(providers, limit);
        using var memory = workspace.Open();
        var usage = await preparation.UsageAsync(providers, cancellationToken);
        if (isDry)
        {
            var estimates = new BatchEstimator(provider, memory, time, memory.Review).Estimate(settings);
            return new DryRunReport(terminals, messages).Write(estimates, provider, prices, usage)
                ? ExitCode.Done
                : ExitCode.SomeFailed;
        }

        if (usage?.Left == 0 && providers.Length == 1)
            throw new ProviderQuotaException("provider-quota", providers[0].Name);
        if (!arguments.GetValue(_watch))
            return await TranslateAsync(arguments, settings, provider, limit, memory, signals.Stops, again: false);

        using var watch = new FolderWatch(settings.Folders, time);
        var code =
            settings.Files.Count > 0
                ? await TranslateAsync(arguments, settings, provider, limit, memory, signals.Stops, again: false)
                : ExitCode.Done;
        terminals.Errors.WriteLine(messages["watching", string.Join(", ", settings.Folders)]);
        while (await watch.NextAsync(signals.Stops.Soon))
            code = await TranslateAsync(
                arguments,
                Settings(arguments),
                provider,
                limit,
                memory,
                signals.Stops,
                again: true
            );
        return code;
    }

    private async Task<int> TranslateAsync(
        ParseResult arguments,
        BatchSettings settings,
        ITranslationProvider provider,
        SpendingLimit limit,
        IWorkspaceStore memory,
        BatchStop stop,
        bool again
    )
    {
        var output = arguments.GetValue(_output)!;
        var left = await QueueAsync(arguments, settings, provider, memory, stop);
        var failed = settings.Files.Count - left.Count;
        settings = settings with { Files = left };
        memory.Terms.Keep(CsvGlossary.Text(settings.Terms));
        var batch = new BatchTranslator(
            provider,
            memory,
            Editions(arguments, output),
            time,
            memory.Runs,
            memory.Review
        );
        var events = arguments.GetValue(_json) ? new BatchEvents(terminals.Output.Profile.Out.Writer) : null;
        var summary = events is not null
            ? await RunAsync(events)
            : await BatchProgress.RunAsync(terminals, messages, time, settings.Files, RunAsync);
        if (arguments.GetValue(_report) is { } report)
            new BatchReport(services.GetRequiredService<IStringLocalizer<IssueMessages>>()).Write(summary, report);
        events?.Done(summary);
        if (events is null && !again)
            new SummaryReport(
                terminals.Output,
                messages,
                services.GetRequiredService<IStringLocalizer<IssueMessages>>()
            ).Write(summary, provider.Name, output, limit, activity.Lines());
        if (!again)
        {
            foreach (var line in MissingChecks.Lines(settings.Quality, settings.To, messages))
                terminals.Errors.WriteLine(line);
        }

        foreach (var line in EditedEditions.Lines(summary, messages))
            terminals.Errors.WriteError(line);
        if (summary.Stopped)
        {
            terminals.Errors.WriteLine(messages["stopped", summary.Run]);
            return ExitCode.Interrupted;
        }

        return summary.Failed + summary.Untranslated + summary.Broken + failed > 0 || summary.Edited.Any()
            ? ExitCode.SomeFailed
            : ExitCode.Done;

        Task<BatchSummary> RunAsync(IBatchObserver observer) =>
            batch.RunAsync(settings, again ? new ChangedOnly(observer) : observer, stop);
    }

    /// <summary>Has a batch translated by workers, where that is wanted; the files of which editions are to be
    /// written.</summary>
    private async Task<IReadOnlyList<string>> QueueAsync(
        ParseResult arguments,
        BatchSettings settings,
        ITranslationProvider provider,
        IWorkspaceStore memory,
        BatchStop stop
    )
    {
        if (!arguments.GetValue(_queue))
            return settings.Files;
        var queue = engine.Resolve(arguments.GetValue(_provider)!, settings.From, settings.To);
        var limit = _spending.Limit(arguments, services.GetRequiredService<WorkspaceSettings>().Prices);
        var failures = await queued.RunAsync(settings, queue, provider, memory, limit, stop.Soon);
        foreach (var (file, error) in failures)
            terminals.Errors.WriteError($"{file}: {error}");
        return [.. settings.Files.Except(failures.Select(f => f.File))];
    }

    private BatchSettings Settings(ParseResult arguments)
    {
        var paths = arguments.GetValue(_paths)!;
        return _languages.Batch(arguments, Files(paths, arguments.GetValue(_watch))) with
        {
            KeepArticles = arguments.GetValue(_report) is not null,
            Command = Invocation.Write(invocation.Arguments),
            Folders = [.. paths.Where(Directory.Exists)],
            Quality = services.GetRequiredService<WorkspaceSettings>().Quality,
            Conventions = services.GetRequiredService<WorkspaceSettings>().Conventions,
            Reading = new ArticleReadOptions
            {
                Wrapped = arguments.GetValue(_wrapped),
                Encoding = arguments.GetValue(_encoding),
                Extract = arguments.GetValue(_extract),
                Retranslate = arguments.GetValue(_retranslate) switch
                {
                    "all" => Retranslation.All,
                    "unfinished" => Retranslation.Unfinished,
                    _ => Retranslation.None,
                },
            },
        };
    }

    private EditionFolder Editions(ParseResult arguments, string folder) =>
        new(
            folder,
            services.GetRequiredService<IStringLocalizer<EditionLabels>>(),
            services.GetRequiredService<IStringLocalizer<IssueMessages>>(),
            arguments.GetValue(_editions)!.Split(','),
            services.GetRequiredService<WorkspaceSettings>().Branding
        )
        {
            Overwrite = arguments.GetValue(_overwrite),
        };

    // A folder that is watched may be empty yet.
    private static IReadOnlyList<string> Files(string[] paths, bool mayBeNone)
    {
        var files = ArticleInputs.Find(paths, new ArticleFormats().FolderExtensions);
        return files.Count > 0 || mayBeNone
            ? files
            : throw new SettingsException(
                "inputs-empty",
                string.Join(' ', paths),
                string.Join(' ', new ArticleFormats().Extensions)
            );
    }
}
