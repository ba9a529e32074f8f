using Spectre.Console;

namespace Localization.Cli.Terminal;

/// <summary>Where a command writes.</summary>
/// <param name="Output">Results and progress.</param>
/// <param name="Errors">What went wrong.</param>
internal sealed record Terminals(IAnsiConsole Output, IAnsiConsole Errors);
