using System.Diagnostics;

namespace Localization.Review.Tests.Browser;

/// <summary>The command <c>localize</c> in a workspace of its own: what people start, and what is killed on
/// them.</summary>
internal sealed class DeskCommand : IAsyncDisposable
{
    // Where it was built: beside the tests lie the tests' own versions of what it needs.
    private static readonly string Program = Path.Combine(
        Seeds.Root,
        "src",
        "Localization.Cli",
        "bin",
        Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!),
        "net10.0",
        "localize.dll"
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("evening").FullName;
    private Process? _desk;

    public string this[string path] => Path.Combine(_folder, path);

    /// <summary>Translates articles of the repository, with its glossary.</summary>
    public async Task TranslateAsync(string pattern)
    {
        Seeds.CopyTo(_folder, pattern);
        using var process = Start("translate", "articles");
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }

    /// <summary>Starts the desk.</summary>
    /// <returns>The address that it prints.</returns>
    public async Task<string> StartAsync()
    {
        _desk = Start("review", "--no-browser");
        while (await _desk.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Trim() is ['h', 't', 't', 'p', ..] address)
                return address;
        }

        throw new InvalidOperationException(await _desk.StandardError.ReadToEndAsync());
    }

    /// <summary>Starts the desk on a terminal with a screen, where a browser is opened.</summary>
    /// <returns>The address that it prints, and what the browser was given.</returns>
    public async Task<(string Address, string Argument)> StartOnTerminalAsync()
    {
        const string Opened = "opened: ";
        Directory.CreateDirectory(this["bin"]);
        var browser = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            browser.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        await using (var writer = new StreamWriter(this["bin/xdg-open"], browser))
            await writer.WriteAsync($"#!/bin/sh\necho \"{Opened}$*\"\n");
        _desk = Process.Start(
            new ProcessStartInfo("script", ["-qec", $"dotnet '{Program}' review", "/dev/null"])
            {
                WorkingDirectory = _folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["LANG"] = "en_GB.UTF-8",
                    ["DISPLAY"] = ":99",
                    ["PATH"] = $"{this["bin"]}:{Environment.GetEnvironmentVariable("PATH")}",
                },
            }
        )!;
        var address = "";
        while (await _desk.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Trim() is ['h', 't', 't', 'p', ..] found)
                address = found;
            else if (line.StartsWith(Opened, StringComparison.Ordinal))
                return (address, line[Opened.Length..].Trim());
        }

        throw new InvalidOperationException("The desk opened no browser.");
    }

    /// <summary>Ends the desk as a power cut would.</summary>
    public async Task KillAsync()
    {
        _desk!.Kill(entireProcessTree: true);
        await _desk.WaitForExitAsync();
        _desk.Dispose();
        _desk = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
            await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Program, .. arguments])
            {
                WorkingDirectory = _folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LANG"] = "en_GB.UTF-8" },
            }
        )!;
}
