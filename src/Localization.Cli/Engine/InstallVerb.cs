using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Opus.Installation;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine install</c>: fetches an engine and a model into the user's cache.</summary>
internal sealed class InstallVerb(
    FirefoxInstaller installer,
    OpusInstaller opus,
    Terminals terminals,
    IStringLocalizer<Messages> messages
) : IEngineVerb
{
    private readonly EngineName _name = new(messages);
    private readonly Option<string?> _from = new("--from")
    {
        Description = messages["engine-install-from"],
        HelpName = messages["engine-install-from-name"],
    };
    private readonly Option<bool> _once = new("--once") { Description = messages["engine-install-once"] };

    /// <inheritdoc/>
    public Command Create()
    {
        var command = new Command("install", messages["engine-install-description"]) { _from, _once };
        _name.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages["stopping"]));
        var engine = _name.Engine(arguments);
        var (from, to) = _name.Pair(arguments) ?? ("en", "es");
        if (engine == "opus")
            return await InstallOpusAsync(arguments, from, to, signals.Stops.Soon);
        if (arguments.GetValue(_once))
            return await TryOnceAsync(from, to, arguments.GetValue(_from), signals.Stops.Soon);
        Say(await FetchAsync(from, to, arguments.GetValue(_from), signals.Stops.Soon));
        return ExitCode.Done;
    }

    private async Task<int> InstallOpusAsync(
        ParseResult arguments,
        string from,
        string to,
        CancellationToken cancellationToken
    )
    {
        if (arguments.GetValue(_once) && opus.Folder.Serves(from, to))
            return ExitCode.Done;
        var model = await WithBarsAsync(bars =>
            opus.InstallAsync(from, to, arguments.GetValue(_from), bars, cancellationToken)
        );
        terminals.Output.Profile.Out.Writer.WriteLine(
            messages["engine-installed-opus", model.Pair, Megabytes(model), opus.Folder.Model(model.Pair)]
        );
        return ExitCode.Done;
    }

    // What cannot be had now is not asked for at every start: again after a day, then after a week each time.
    private async Task<int> TryOnceAsync(string from, string to, string? origin, CancellationToken cancellationToken)
    {
        if (
            Environment.GetEnvironmentVariable("LOCALIZATION_OFFLINE") is { Length: > 0 }
            || installer.Folder.Serves(from, to)
            || !installer.Attempts.IsDue
        )
            return ExitCode.Done;
        try
        {
            Say(await FetchAsync(from, to, origin, cancellationToken));
        }
        catch (LocalizationException exception)
        {
            terminals.Errors.Profile.Out.Writer.WriteLine(
                messages["engine-once-failed", $"{from}-{to}", exception.Message]
            );
        }

        return ExitCode.Done;
    }

    private Task<IReadOnlyList<InstalledModel>> FetchAsync(
        string from,
        string to,
        string? origin,
        CancellationToken cancellationToken
    ) => WithBarsAsync(bars => installer.InstallAsync(from, to, origin, bars, cancellationToken));

    private Task<T> WithBarsAsync<T>(Func<IProgress<DownloadProgress>?, Task<T>> install)
    {
        if (!terminals.Errors.Profile.Capabilities.Interactive)
            return install(null);
        return terminals
            .Errors.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new DownloadedColumn(),
                new TransferSpeedColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(context => install(new Bars(context)));
    }

    private void Say(IReadOnlyList<InstalledModel> models)
    {
        foreach (var model in models)
        {
            terminals.Output.Profile.Out.Writer.WriteLine(
                messages[
                    "engine-installed-model",
                    model.Pair,
                    model.Version,
                    Megabytes(model),
                    model.Licence,
                    installer.Folder.Model(model.Pair)
                ]
            );
        }
    }

    private static string Megabytes(InstalledModel model) =>
        (model.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A bar a file.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<DownloadProgress>
    {
        private readonly Dictionary<string, ProgressTask> _bars = [];

        public void Report(DownloadProgress value)
        {
            if (!_bars.TryGetValue(value.File, out var bar))
                _bars[value.File] = bar = context.AddTask(
                    Markup.Escape(value.File),
                    maxValue: value.Total > 0 ? value.Total : double.MaxValue
                );
            bar.Value = value.Done;
        }
    }
}
