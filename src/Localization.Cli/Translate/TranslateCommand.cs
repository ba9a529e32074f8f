using System.CommandLine;
using Localization.Articles;
using Localization.Cli.Options;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary><c>localize translate</c>: a batch of articles becomes translated and bilingual editions.</summary>
internal sealed class TranslateCommand(
    TranslateRun run,
    HouseRules house,
    Invocation invocation,
    Terminals terminals,
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
        return await run.RunAsync(Request(arguments), signals.Stops, cancellationToken);
    }

    private TranslateRequest Request(ParseResult arguments) =>
        new(
            () => Settings(arguments),
            prices => _spending.Limit(arguments, prices),
            arguments.GetValue(_provider)!,
            arguments.GetValue(_output)!,
            [.. arguments.GetValue(_editions)!.Split(',')]
        )
        {
            IsDry = arguments.GetValue(_dryRun),
            Watches = arguments.GetValue(_watch),
            Queues = arguments.GetValue(_queue),
            Overwrites = arguments.GetValue(_overwrite),
            IsJson = arguments.GetValue(_json),
            IsVerbose = arguments.GetValue(_verbose),
            Report = arguments.GetValue(_report),
        };

    private BatchSettings Settings(ParseResult arguments)
    {
        var paths = arguments.GetValue(_paths)!;
        var batch = _languages.Batch(arguments, Files(paths, arguments.GetValue(_watch)));
        return house.Apply(batch) with
        {
            KeepArticles = arguments.GetValue(_report) is not null,
            Command = Invocation.Write(invocation.Arguments),
            Folders = [.. paths.Where(Directory.Exists)],
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

    // A folder that is watched may be empty yet.
    private static IReadOnlyList<string> Files(string[] paths, bool mayBeNone)
    {
        var files = ArticleInputs.Articles(paths, new ArticleFormats().FolderExtensions);
        return files.Count > 0 || mayBeNone
            ? files
            : throw new SettingsException(
                "inputs-empty",
                string.Join(' ', paths),
                string.Join(' ', new ArticleFormats().Extensions)
            );
    }
}
