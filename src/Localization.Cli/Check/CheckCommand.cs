using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localization.Articles;
using Localization.Cli.Options;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Checking;
using Localization.Pipeline.Output;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Check;

/// <summary><c>localize check</c>: what a reviewer should look at, and an exit code that stops a publication.</summary>
internal sealed class CheckCommand(
    ProviderChoice choice,
    LocalEngine engine,
    HouseRules house,
    Terminals terminals,
    Workspace workspace,
    TimeProvider time,
    StandardReport standard,
    IStringLocalizer<Messages> messages,
    IStringLocalizer<IssueMessages> issues
)
{
    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = messages["check-paths"],
        HelpName = messages["translate-paths-name"],
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly LanguageOptions _languages = new(messages);
    private readonly Option<string> _provider = new("--provider")
    {
        Description = messages["check-provider"],
        DefaultValueFactory = _ => LocalEngine.Auto,
    };
    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = messages["check-fail-on"],
        DefaultValueFactory = _ => "error",
    };
    private readonly Option<bool> _json = new("--json") { Description = messages["check-json"] };
    private readonly Option<string?> _sarif = new("--sarif")
    {
        Description = messages["check-sarif"],
        HelpName = messages["file-name"],
    };
    private readonly Option<string?> _junit = new("--junit")
    {
        Description = messages["check-junit"],
        HelpName = messages["file-name"],
    };
    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = messages["check-baseline"],
        HelpName = messages["file-name"],
    };
    private readonly Option<bool> _standard = new("--standard") { Description = messages["check-standard"] };
    private readonly Option<bool> _accept = new("--accept") { Description = messages["check-accept"] };

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        _failOn.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && !IsLevel(value))
                result.AddError(messages["check-fail-on-unknown", value]);
        });
        var command = new Command("check", messages["check-description"])
        {
            _paths,
            _provider,
            _failOn,
            _json,
            _sarif,
            _junit,
            _baseline,
            _accept,
            _standard,
        };
        _languages.AddTo(command);
        _paths.RefuseUnknownOptions(messages);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages["stopping"]));
        if (arguments.GetValue(_standard))
            return CheckStandard(arguments, signals.Stops.Now);
        var files = ArticleInputs.Find(arguments.GetValue(_paths)!, [.. new ArticleFormats().FolderExtensions, ".tmx"]);
        if (files.Count == 0)
            throw new SettingsException(
                "inputs-empty",
                string.Join(' ', arguments.GetValue(_paths)!),
                string.Join(' ', new ArticleFormats().Extensions)
            );
        var batch = house.Apply(_languages.Batch(arguments, files));
        await using var memory = await workspace.OpenAsync(cancellationToken);
        await using var provider = choice.Chain(
            choice.FindAll(engine.Resolve(arguments.GetValue(_provider)!, batch.From, batch.To)),
            limit: null
        );
        var found = await Checker.For(batch, provider, memory, time).CheckAsync(files, signals.Stops.Now);
        var path = arguments.GetValue(_baseline);
        if (arguments.GetValue(_accept))
            return Accept(found, path ?? throw new SettingsException("check-accept-where"));
        if (path is not null)
            found = found.Without(Read(path));

        if (arguments.GetValue(_sarif) is { } sarif)
            AtomicFile.Write(sarif, System.Text.Encoding.UTF8.GetBytes(new Sarif(issues).Write(found)));
        if (arguments.GetValue(_junit) is { } junit)
            AtomicFile.Write(junit, new JUnit(issues).Write(found));
        var report = new CheckReport(terminals.Output, messages, issues);
        if (arguments.GetValue(_json))
            report.WriteJson(found);
        else
            report.Write(found);
        foreach (var (_, message) in found.Failures)
            terminals.Errors.WriteError(message);
        foreach (var line in MissingChecks.Lines(batch.Quality, batch.To, messages))
            terminals.Errors.WriteLine(line);
        return IsFlagged(found, arguments.GetValue(_failOn)!) ? ExitCode.Flagged
            : found.Failures.IsEmpty ? ExitCode.Done
            : ExitCode.SomeFailed;
    }

    private int CheckStandard(ParseResult arguments, CancellationToken cancellationToken)
    {
        var files = ArticleInputs.Find(arguments.GetValue(_paths)!, StandardReport.Extensions);
        return files.Count > 0
            ? standard.Write(files, arguments.GetValue(_json), cancellationToken)
            : throw new SettingsException(
                "inputs-empty",
                string.Join(' ', arguments.GetValue(_paths)!),
                string.Join(' ', StandardReport.Extensions)
            );
    }

    private static bool IsFlagged(CheckedBatch found, string failOn) =>
        failOn switch
        {
            "error" => found.Count(QualitySeverity.Error) > 0,
            _ when RiskOf(failOn) is { } risk => found.Segments.Any(s => s.Risk >= risk),
            "warning" => found.Count(QualitySeverity.Error) + found.Count(QualitySeverity.Warning) > 0,
            _ => false,
        };

    private static bool IsLevel(string value) => value is "error" or "warning" or "none" || RiskOf(value) is not null;

    // 'risk:60'
    private static int? RiskOf(string value) =>
        value.StartsWith("risk:", StringComparison.Ordinal)
        && int.TryParse(value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var risk)
        && risk is > 0 and <= 100
            ? risk
            : null;

    private int Accept(CheckedBatch found, string path)
    {
        var accepted = found
            .Segments.SelectMany(s => s.Issues.Select(i => CheckedBatch.Fingerprint(s, i)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(accepted, CheckJson.Default.ListString));
        terminals.Output.WriteLine(messages["check-accepted", accepted.Count, path]);
        return ExitCode.Done;
    }

    private static ImmutableHashSet<string> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), CheckJson.Default.ImmutableHashSetString) ?? [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SettingsException(exception, "check-baseline-broken", path, exception.Message);
        }
    }
}
