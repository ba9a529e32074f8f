using Spectre.Console;

namespace Localization.Cli.Terminal;

/// <summary>The consoles of a process.</summary>
internal static class StandardStreams
{
    /// <summary>Wide enough that no line of a log or a pipe is ever broken.</summary>
    public const int Unbroken = 10_000;

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Output() => Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error.</summary>
    public static IAnsiConsole Errors() => Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
            console.Profile.Width = Unbroken;
        return console;
    }
}
