using System.CommandLine;
using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Completion;

/// <summary><c>localize completion</c>: prints the script that completes commands and options in a shell. The script
/// asks the <c>[suggest]</c> directive of System.CommandLine, so it needs no update when commands change.</summary>
internal sealed class CompletionCommand(Terminals terminals, IStringLocalizer<Messages> messages)
{
    /// <summary>The shells for which there is a script.</summary>
    public static readonly string[] Shells = ["bash", "zsh", "fish"];

    private readonly Argument<string> _shell = new("shell")
    {
        Description = messages["completion-shell"],
        HelpName = string.Join('|', Shells),
    };

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("completion", messages["completion-description"]) { _shell };
        _shell.AcceptOnlyFromAmong(Shells);
        command.SetAction(arguments =>
            terminals.Output.Profile.Out.Writer.Write(Script(arguments.GetRequiredValue(_shell)))
        );
        return command;
    }

    private static string Script(string shell)
    {
        using var reader = new StreamReader(
            typeof(CompletionCommand).Assembly.GetManifestResourceStream($"localize.{shell}")!
        );
        return reader.ReadToEnd();
    }
}
