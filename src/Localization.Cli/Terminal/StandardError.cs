using Spectre.Console;

namespace Localization.Cli.Terminal;

/// <summary>The console of errors.</summary>
internal static class StandardError
{
    /// <summary>A console on standard error.</summary>
    public static IAnsiConsole Create() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
