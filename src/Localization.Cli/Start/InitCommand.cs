using System.CommandLine;
using Localization.Cli.Terminal;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Start;

/// <summary><c>localize init</c>: writes the sample glossary and the sample articles into the workspace, so that the
/// program can be tried without its repository. Existing files are kept.</summary>
internal sealed class InitCommand(Terminals terminals, IStringLocalizer<Messages> messages)
{
    private const string Prefix = "start/";

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("init", messages["init-description"]);
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var output = terminals.Output.Profile.Out.Writer;
        var assembly = typeof(InitCommand).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            var path = name[Prefix.Length..];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (File.Exists(path))
            {
                await output.WriteLineAsync(messages["init-kept", path].Value);
                continue;
            }

            await using var content = assembly.GetManifestResourceStream(name)!;
            await using var file = new FileStream(path, FileMode.CreateNew);
            await content.CopyToAsync(file, cancellationToken);
            await output.WriteLineAsync(messages["init-wrote", path].Value);
        }

        await output.WriteLineAsync(messages["init-next"].Value);
        return ExitCode.Done;
    }
}
