using Spectre.Console;

namespace Localization.Cli.Terminal;

/// <summary>How an error is shown on the terminal: one line, red where there is colour, never wrapped.</summary>
internal static class ErrorLines
{
    /// <summary>Writes an error.</summary>
    public static void WriteError(this IAnsiConsole console, string message) =>
        console.Write(new Text($"✗ {message}\n", new Style(Color.Red)).Overflow(Overflow.Fold));
}
