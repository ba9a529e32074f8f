using System.Diagnostics;
using System.Globalization;
using Localization.Cli.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Localization.Cli.Tests;

/// <summary>A workspace of its own in a temporary folder, in which the command runs: in this process, or as a process
/// of its own where a test is about signals, servers, kills or the program's environment.</summary>
public sealed class Workspace : IDisposable
{
    private const string English = "C.UTF-8";

    // The current folder and the environment belong to the whole process: one command runs in it at a time.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    private readonly TemporaryFolder _folder = new();

    public Workspace()
    {
        Copy("seeds", "*");
        Copy("glossaries", "*.csv");
        Variables["XDG_CACHE_HOME"] = this["cache"];
    }

    /// <summary>Environment variables for the command; null for one that it must not see.</summary>
    public Dictionary<string, string?> Variables { get; } =
        new()
        {
            ["COLUMNS"] = "120",
            ["LC_ALL"] = null,
            ["LC_MESSAGES"] = null,
        };

    public string this[string path] => _folder[path];

    public void Dispose() => _folder.Dispose();

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Write(string path, string content) => _folder.Write(path, content);

    /// <summary>Runs <c>localize</c> in this process with arguments separated by spaces.</summary>
    public Task<CommandResult> RunAsync(string arguments, string language = English) =>
        RunAsync(Parts(arguments), language);

    /// <summary>Runs <c>localize</c> in this process.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="language">What LANG says.</param>
    /// <param name="input">What is piped into it.</param>
    public async Task<CommandResult> RunAsync(string[] arguments, string language = English, string input = "")
    {
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        var before = Exchange(Variables);
        var current = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(_folder.Path);
            return await InvokeAsync(arguments, language, input);
        }
        finally
        {
            Directory.SetCurrentDirectory(current);
            Exchange(before);
            Turn.Release();
        }
    }

    /// <summary>Runs <c>localize</c> as a process with arguments separated by spaces.</summary>
    public Task<CommandResult> RunProcessAsync(string arguments, string language = English) =>
        RunProcessAsync(Parts(arguments), language);

    /// <summary>Runs <c>localize</c> as a process.</summary>
    public async Task<CommandResult> RunProcessAsync(string[] arguments, string language = English)
    {
        using var process = System.Diagnostics.Process.Start(Process("localize.dll", arguments, language))!;
        return await FinishAsync(process);
    }

    /// <summary>What starts a program that stands beside this one.</summary>
    public ProcessStartInfo Process(string program, string[] arguments, string language = English)
    {
        var start = new ProcessStartInfo(DotnetHost(), [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        start.Environment["LANG"] = language;
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

    private static async Task<CommandResult> InvokeAsync(string[] arguments, string language, string input)
    {
        // The change ends with this method.
        CultureInfo.CurrentUICulture = new CultureInfo(UiLanguage.Choose(v => v == "LANG" ? language : null));
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var app = new LocalizeApp(
            Console(output),
            Console(errors),
            TimeProvider.System,
            services =>
                services
                    .AddSingleton(new StandardInput(() => reader, () => reader))
                    .AddSingleton(new BulkOutput(() => output))
        );
        var exitCode = await app.RunAsync(arguments);
        return new CommandResult(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>A console as the program has it where its output goes into a pipe.</summary>
    private static IAnsiConsole Console(StringWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = StandardStreams.Unbroken;
        return console;
    }

    /// <summary>Sets variables of this process; what they were before.</summary>
    private static Dictionary<string, string?> Exchange(Dictionary<string, string?> variables)
    {
        var before = variables.ToDictionary(v => v.Key, v => Environment.GetEnvironmentVariable(v.Key));
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name, value);
        return before;
    }

    private static string[] Parts(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string DotnetHost() =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : Component.Program("dotnet");

    private void Copy(string folder, string pattern)
    {
        Directory.CreateDirectory(this[folder]);
        foreach (var file in Directory.EnumerateFiles(Repository.Path(folder), pattern))
            File.Copy(file, Path.Combine(this[folder], Path.GetFileName(file)));
    }
}

/// <summary>What a command printed, and its exit code.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Errors);
