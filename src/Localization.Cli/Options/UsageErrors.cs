using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Options;

/// <summary>Says what is wrong with a command line.</summary>
internal static class UsageErrors
{
    /// <summary>One line for each error. A command that does not exist is one error, and not one for each word of the
    /// line.</summary>
    /// <param name="parsed">A command line that has errors.</param>
    /// <param name="messages">The messages.</param>
    public static IEnumerable<string> Lines(ParseResult parsed, IStringLocalizer messages)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [var typed, ..] || typed.StartsWith('-'))
            return parsed.Errors.Select(e => e.Message);
        var known = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
        return
        [
            Misspelling.Nearest(typed, known) is { } meant
                ? messages["command-meant", typed, meant]
                : messages["command-unknown", typed, string.Join(", ", known)],
        ];
    }

    /// <summary>The command of a command line, as a person types it: <c>localize glossary add</c>.</summary>
    public static string Command(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Command(parent)} {command.Command.Name}" : "localize";
}
