using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Localization.Articles;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Cli.Translate;
using Localization.Editions;
using Localization.Memory;
using Localization.Model;
using Localization.Pipeline;
using Localization.Review;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Review;

/// <summary><c>localize review</c>: the review desk in the browser.</summary>
internal sealed class ReviewCommand(
    IServiceProvider services, ProviderChoice choice, LocalEngine engine, ProviderNames names, WorkspaceSettings settings, Terminals terminals, Workspace workspace, TimeProvider time, IStringLocalizer<Messages> messages, UserVerbs users)
{
    private readonly Argument<string[]> _paths = new("paths") { Description = messages["review-paths"], HelpName = messages["translate-paths-name"], Arity = ArgumentArity.ZeroOrMore };
    private readonly LanguageOptions _languages = new(messages);
    private readonly Option<string> _output = new("--output", "-o") { Description = messages["review-output"], DefaultValueFactory = _ => "output" };
    private readonly Option<string> _provider = new("--provider") { Description = messages["translate-provider"], DefaultValueFactory = _ => LocalEngine.Auto };
    private readonly Option<int> _port = new("--port") { Description = messages["review-port"] };
    private readonly Option<string> _listen = new("--listen") { Description = messages["review-listen"], DefaultValueFactory = _ => "127.0.0.1" };
    private readonly Option<string[]> _hosts = new("--host") { Description = messages["review-host-option"] };
    private readonly Option<string?> _certificate = new("--certificate") { Description = messages["review-certificate"], HelpName = messages["file-name"] };
    private readonly Option<bool> _proxy = new("--behind-proxy") { Description = messages["review-proxy"] };
    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = messages["review-no-browser"] };

    /// <summary>The command with its options and <c>user</c>.</summary>
    public Command Create()
    {
        var command = new Command("review", messages["review-description"]) { _paths, _output, _provider, _port, _listen, _hosts, _certificate, _proxy, _noBrowser, users.Create() };
        _languages.AddTo(command);
        _paths.RefuseUnknownOptions(messages);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages["review-stopping"]));
        using var memory = workspace.Open();
        var access = Access(arguments);
        await using var server = ReviewServer.Create(Desk(arguments, memory), access);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new SettingsException(exception, "review-port", access.Port);
        }

        Say(ReviewServer.Address(server), server.Services.GetRequiredService<OneTimeToken>(), access, arguments.GetValue(_noBrowser));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(signals.Stops.Soon, cancellationToken);
        await server.WaitForShutdownAsync(stop.Token);
        return ExitCode.Done;
    }

    private AccessOptions Access(ParseResult arguments) => new()
    {
        Address = IPAddress.TryParse(arguments.GetValue(_listen), out var address) ? address : throw new SettingsException("review-address", arguments.GetValue(_listen)),
        Port = arguments.GetValue(_port) is >= 0 and <= 65535 and var port ? port : throw new SettingsException("review-port", arguments.GetValue(_port)),
        Hosts = [.. arguments.GetValue(_hosts) ?? []],
        Certificate = arguments.GetValue(_certificate),
        BehindProxy = arguments.GetValue(_proxy),
        Folder = Path.GetDirectoryName(Path.GetFullPath(Workspace.File))!,
    };

    private DeskSettings Desk(ParseResult arguments, IWorkspaceStore memory)
    {
        var paths = arguments.GetValue(_paths)!;
        var output = arguments.GetValue(_output)!;
        var batch = _languages.Batch(arguments, []) with { Quality = settings.Quality };
        var wanted = engine.Resolve(arguments.GetValue(_provider)!, batch.From, batch.To);
        return new DeskSettings
        {
            Store = memory.Review,
            Memory = memory,
            Forget = key => memory.Remove(new EntryFilter { Key = key, Origin = MemoryOrigin.Human }),
            Concordance = (text, limit) => [.. memory.Entries(new EntryFilter { Text = text }).DistinctBy(e => (e.Source.Text, e.Target.Text)).Take(limit)],
            Provider = name => choice.Chain(choice.FindAll(name), limit: null),
            Providers = [wanted, .. names.All.Where(n => n != wanted)],
            Batch = batch,
            Terms = () => _languages.Batch(arguments, []).Terms,
            Glossary = _languages.OwnGlossary(arguments),
            Editions = editions => new EditionFolder(
                output, services.GetRequiredService<IStringLocalizer<EditionLabels>>(), services.GetRequiredService<IStringLocalizer<IssueMessages>>(), editions, settings.Branding),
            Files = () => Files(memory, output, paths),
            Time = time,
        };
    }

    // What a batch has translated into this folder, and what the command names.
    private static ImmutableArray<(string File, string Slug)> Files(IWorkspaceStore memory, string output, string[] paths) => ArticleSlugs.Of(
    [
        .. memory.Runs.Files(Path.GetFullPath(output)).Concat(ArticleInputs.Find(paths, new ArticleFormats().FolderExtensions).Select(Path.GetFullPath)).Distinct().Where(File.Exists).Order(StringComparer.Ordinal),
    ]);

    private void Say(string address, OneTimeToken token, AccessOptions access, bool noBrowser)
    {
        var link = $"{address}/enter?token={token.Value}";
        terminals.Output.Profile.Out.Writer.WriteLine(access.IsLocal ? messages["review-open", link] : messages["review-listening", address]);
        terminals.Output.Profile.Out.Writer.WriteLine(messages["review-end"]);
        terminals.Output.Profile.Out.Writer.Flush();
        if (access.IsLocal && !noBrowser && HasBrowser())
            Open(link);
    }

    private static bool HasBrowser() => !Console.IsOutputRedirected
        && (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 });

    private static void Open(string link)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(link) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // The address stands in the terminal.
        }
    }
}
