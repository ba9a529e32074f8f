using System.Diagnostics;

namespace Localization.Cli.Tests;

/// <summary>A workspace of its own in a temporary folder, in which the real command runs as a process.</summary>
public sealed class Workspace : IDisposable
{
    private static readonly string Origin = Path.Combine(AppContext.BaseDirectory, "workspace");

    public Workspace()
    {
        Copy("seeds");
        Copy("glossaries");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("localize").FullName;

    public string this[string path] => Path.Combine(Folder, path);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
    }

    /// <summary>Runs <c>localize</c> with arguments parted by spaces.</summary>
    public Task<CommandResult> RunAsync(string arguments, string language = "C.UTF-8", string? path = null) =>
        RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), language, path);

    public async Task<CommandResult> RunAsync(string[] arguments, string language, string? path)
    {
        var start = Process("localize.dll", arguments, language);
        if (path is not null)
            start.Environment["PATH"] = path;
        using var process = System.Diagnostics.Process.Start(start)!;
        return await FinishAsync(process);
    }

    /// <summary>What starts a program that stands beside this one.</summary>
    public ProcessStartInfo Process(string program, string[] arguments, string language)
    {
        var start = new ProcessStartInfo(DotnetHost(), [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("LC_ALL");
        start.Environment["LANG"] = language;
        start.Environment["XDG_CACHE_HOME"] = this["cache"];
        start.Environment["COLUMNS"] = "120";
        return start;
    }

    /// <summary>Waits for a process to end.</summary>
    public static async Task<CommandResult> FinishAsync(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await errors);
    }

    private static string DotnetHost() =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(':')
                .Select(p => Path.Combine(p, "dotnet"))
                .First(File.Exists);

    private void Copy(string folder)
    {
        Directory.CreateDirectory(this[folder]);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Origin, folder)))
            File.Copy(file, Path.Combine(this[folder], Path.GetFileName(file)));
    }
}

/// <summary>What a command printed, and its exit code.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Errors);
