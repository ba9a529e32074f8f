using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Localization.Cli.Terminal;
using Localization.Providers.Secrets;
using Localization.Review;
using Localization.Review.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Review;

/// <summary>Runs a web server after the sign-in until Ctrl-C: the options that say who may reach it, and what the
/// terminal says of it.</summary>
internal sealed class SignInServer(Terminals terminals, IStringLocalizer<Messages> messages)
{
    private static readonly Secret CertificatePassword = new("LOCALIZATION_CERTIFICATE_PASSWORD");

    private readonly Option<int> _port = new("--port") { Description = messages["review-port"] };
    private readonly Option<string> _listen = new("--listen")
    {
        Description = messages["review-listen"],
        DefaultValueFactory = _ => "127.0.0.1",
    };
    private readonly Option<string[]> _hosts = new("--host") { Description = messages["review-host-option"] };
    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = messages["review-certificate"],
        HelpName = messages["file-name"],
    };
    private readonly Option<bool> _proxy = new("--behind-proxy") { Description = messages["review-proxy"] };
    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = messages["review-no-browser"] };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _port, _listen, _hosts, _certificate, _proxy, _noBrowser })
            command.Add(option);
    }

    /// <summary>Makes the server and waits for its end.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="name">What the server is called; <c>NAME-open</c> and <c>NAME-stopping</c> are what is
    /// said.</param>
    /// <param name="create">Makes the server.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<int> RunAsync(
        ParseResult arguments,
        string name,
        Func<AccessOptions, Task<WebApplication>> create,
        CancellationToken cancellationToken
    )
    {
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages[$"{name}-stopping"]));
        var access = Access(arguments, name);
        await using var server = await create(access);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new SettingsException(exception, "review-port", access.Port);
        }

        using var page = Say(
            AccessServer.Address(server),
            server.Services.GetRequiredService<OneTimeToken>(),
            access,
            arguments.GetValue(_noBrowser)
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(signals.Stops.Soon, cancellationToken);
        await server.WaitForShutdownAsync(stop.Token);
        return ExitCode.Done;
    }

    private AccessOptions Access(ParseResult arguments, string name) =>
        new()
        {
            Name = name,
            Address = IPAddress.TryParse(arguments.GetValue(_listen), out var address)
                ? address
                : throw new SettingsException("review-address", arguments.GetValue(_listen)),
            Port = arguments.GetValue(_port) is >= 0 and <= 65535 and var port
                ? port
                : throw new SettingsException("review-port", arguments.GetValue(_port)),
            Hosts = [.. arguments.GetValue(_hosts) ?? []],
            Certificate = arguments.GetValue(_certificate) is { } file ? Path.GetFullPath(file) : null,
            CertificatePassword = CertificatePassword.IsSet ? CertificatePassword.Require(name) : null,
            BehindProxy = arguments.GetValue(_proxy),
            Folder = Path.GetDirectoryName(Path.GetFullPath(Workspace.File))!,
        };

    // Null where no browser was opened.
    private OpeningPage? Say(string address, OneTimeToken token, AccessOptions access, bool noBrowser)
    {
        var link = $"{address}/enter?token={token.Value}";
        terminals.Output.Profile.Out.Writer.WriteLine(
            access.IsLocal ? messages[$"{access.Name}-open", link] : messages[$"{access.Name}-listening", address]
        );
        terminals.Output.Profile.Out.Writer.WriteLine(messages["review-end"]);
        terminals.Output.Profile.Out.Writer.Flush();
        if (!access.IsLocal || noBrowser || !HasBrowser())
            return null;
        var page = new OpeningPage(access.Folder, access.Name, link);
        Open(page.Path);
        return page;
    }

    private static bool HasBrowser() =>
        !Console.IsOutputRedirected
        && (
            !OperatingSystem.IsLinux()
            || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 }
        );

    private static void Open(string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (Exception exception)
            when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // The address is in the terminal.
        }
    }
}
