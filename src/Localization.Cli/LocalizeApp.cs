using System.CommandLine;
using Localization.Cli.Check;
using Localization.Cli.Completion;
using Localization.Cli.Database;
using Localization.Cli.Engine;
using Localization.Cli.Evaluate;
using Localization.Cli.Glossary;
using Localization.Cli.Import;
using Localization.Cli.Memory;
using Localization.Cli.Options;
using Localization.Cli.Plugins;
using Localization.Cli.Providers;
using Localization.Cli.Quality;
using Localization.Cli.Queue;
using Localization.Cli.Review;
using Localization.Cli.Runs;
using Localization.Cli.Segment;
using Localization.Cli.Settings;
using Localization.Cli.Start;
using Localization.Cli.Terminal;
using Localization.Cli.Translate;
using Localization.Exchange;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Localization.Cli;

/// <summary>The command <c>localize</c>: its subcommands, its errors and its exit codes.</summary>
internal sealed class LocalizeApp
{
    private readonly IAnsiConsole _output;
    private readonly IAnsiConsole _errors;
    private readonly ServiceProvider _services;
    private readonly LocalizationException? _broken;
    private RootCommand? _root;

    public LocalizeApp(
        IAnsiConsole output,
        IAnsiConsole errors,
        TimeProvider time,
        Action<IServiceCollection>? configure = null
    )
    {
        _output = output;
        _errors = errors;
        output.Pipeline.Attach(new VisibleOutput());
        errors.Pipeline.Attach(new VisibleOutput());
        var services = new ServiceCollection()
            .AddSingleton(time)
            .AddSingleton(new Terminals(output, errors))
            .AddSingleton(StandardInput.OfProcess)
            .AddSingleton(BulkOutput.OfProcess)
            .AddSingleton<VerboseLog>()
            .AddSingleton<ILoggerFactory>(provider => provider.GetRequiredService<VerboseLog>())
            .AddLocalization()
            .AddSingleton<IStringLocalizer<Messages>, VisibleMessages<Messages>>()
            .AddSingleton<IStringLocalizer<IssueMessages>, VisibleMessages<IssueMessages>>()
            .AddSingleton<IStringLocalizer<ViolationMessages>, VisibleMessages<ViolationMessages>>()
            .AddSingleton<StandardReport>()
            .AddSingleton<Workspace>()
            .AddSingleton<DatabaseCommand>()
            .AddSingleton<QueueCommand>()
            .AddSingleton<QueuedRun>()
            .AddSingleton<WorkerCommand>()
            .AddSingleton<DashboardCommand>()
            .AddSingleton<HouseRules>()
            .AddSingleton<BatchRun>()
            .AddSingleton<TranslateRun>()
            .AddSingleton<TranslateCommand>()
            .AddSingleton<ImportCommand>()
            .AddSingleton<UserVerbs>()
            .AddTransient<SignInServer>()
            .AddSingleton<ReviewCommand>()
            .AddSingleton<CheckCommand>()
            .AddSingleton<EvaluateCommand>()
            .AddSingleton<CompareCommand>()
            .AddSingleton<QualityCommand>()
            .AddSingleton<RunsCommand>()
            .AddSingleton<ResumeCommand>()
            .AddSingleton<StatusCommand>()
            .AddSingleton(new Invocation { Execute = ExecuteAsync })
            .AddSingleton<SegmentCommand>()
            .AddSingleton<InitCommand>()
            .AddSingleton<CompletionCommand>()
            .AddGlossary()
            .AddMemory()
            .AddProviders()
            .AddEngines();
        configure?.Invoke(services);
        try
        {
            PluginFolder.AddTo(services, ".", new WorkspaceSettings(".").Plugins);
        }
        catch (LocalizationException exception)
        {
            _broken = exception;
        }

        services.AddSingleton(ProviderNames.Of(services));
        _services = services.BuildServiceProvider();
    }

    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] args)
    {
        await using var services = _services;
        var messages = services.GetRequiredService<IStringLocalizer<Messages>>();
        var root = new RootCommand(messages["root-description"])
        {
            services.GetRequiredService<InitCommand>().Create(),
            services.GetRequiredService<TranslateCommand>().Create(),
            services.GetRequiredService<ReviewCommand>().Create(),
            services.GetRequiredService<ImportCommand>().Create(),
            services.GetRequiredService<CheckCommand>().Create(),
            services.GetRequiredService<EvaluateCommand>().Create(),
            services.GetRequiredService<CompareCommand>().Create(),
            services.GetRequiredService<QualityCommand>().Create(),
            services.GetRequiredService<SegmentCommand>().Create(),
            services.GetRequiredService<GlossaryCommand>().Create(),
            services.GetRequiredService<MemoryCommand>().Create(),
            services.GetRequiredService<RunsCommand>().Create(),
            services.GetRequiredService<ResumeCommand>().Create(),
            services.GetRequiredService<StatusCommand>().Create(),
            services.GetRequiredService<DatabaseCommand>().Create(),
            services.GetRequiredService<QueueCommand>().Create(),
            services.GetRequiredService<WorkerCommand>().Create(),
            services.GetRequiredService<DashboardCommand>().Create(),
            services.GetRequiredService<ProvidersCommand>().Create(),
            services.GetRequiredService<EngineCommand>().Create(),
            services.GetRequiredService<CompletionCommand>().Create(),
        };
        var database = new Option<string?>(Invocation.DatabaseOption)
        {
            Description = messages["database-option"],
            HelpName = "Host=…;Database=…",
            Recursive = true,
        };
        root.Add(database);
        _root = root;
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return Usage(parsed, messages);

        services.GetRequiredService<Workspace>().Wanted = parsed.GetValue(database);
        try
        {
            if (_broken is not null)
                throw _broken;
            var code = await services.GetRequiredService<Invocation>().RunAsync(args);
            foreach (var line in DamagedEntries.Lines(services.GetRequiredService<Workspace>().Opened, messages))
                _errors.WriteError(line);
            return code;
        }
        catch (OperationCanceledException)
        {
            _errors.WriteLine(messages["interrupted"]);
            return ExitCode.Interrupted;
        }
        catch (LocalizationException exception)
        {
            _errors.WriteError(exception.Message);
            return exception is SettingsException ? ExitCode.Usage : ExitCode.Failed;
        }
        catch (Exception exception)
        {
            // A fault of ours: still one line and an exit code, for a night's batch runs unwatched.
            _errors.WriteError(messages["unexpected", exception.GetType().Name, exception.Message]);
            return ExitCode.Failed;
        }
    }

    // Commands that must end well listen to Ctrl-C themselves: see StopSignals.
    private Task<int> ExecuteAsync(string[] args) =>
        _root!
            .Parse(args)
            .InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = _output.Profile.Out.Writer,
                    Error = _errors.Profile.Out.Writer,
                }
            );

    private int Usage(ParseResult parsed, IStringLocalizer messages)
    {
        foreach (var line in UsageErrors.Lines(parsed, messages))
            _errors.WriteError(line);
        _errors.WriteLine(messages["usage-hint", UsageErrors.Command(parsed.CommandResult)]);
        return ExitCode.Usage;
    }
}
