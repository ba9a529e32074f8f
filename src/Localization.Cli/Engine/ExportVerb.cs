using System.CommandLine;
using Localization.Cli.Terminal;
using Localization.Providers.Firefox.Installation;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine export</c>: fills a folder for machines without a network.</summary>
internal sealed class ExportVerb(FirefoxInstaller installer, Terminals terminals, IStringLocalizer<Messages> messages)
    : IEngineVerb
{
    private readonly Argument<string> _folder = new("folder") { Description = messages["engine-export-folder"] };

    /// <inheritdoc/>
    public Command Create()
    {
        var command = new Command("export", messages["engine-export-description"]) { _folder };
        command.SetAction(arguments =>
        {
            var folder = arguments.GetValue(_folder)!;
            var pairs = string.Join(' ', installer.Export(folder).Select(m => m.Pair));
            terminals.Output.Profile.Out.Writer.WriteLine(messages["engine-exported", pairs, folder]);
            return ExitCode.Done;
        });
        return command;
    }
}
