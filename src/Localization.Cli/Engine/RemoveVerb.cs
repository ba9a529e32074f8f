using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Opus.Installation;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine remove</c>: takes models, and with the last the engine, off the machine.</summary>
internal sealed class RemoveVerb(
    FirefoxInstaller firefox,
    OpusInstaller opus,
    Terminals terminals,
    IStringLocalizer<Messages> messages
) : IEngineVerb
{
    private readonly EngineName _name = new(messages);

    /// <inheritdoc/>
    public Command Create()
    {
        var command = new Command("remove", messages["engine-remove-description"]);
        _name.AddTo(command);
        command.SetAction(Remove);
        return command;
    }

    private int Remove(ParseResult arguments)
    {
        var engine = _name.Engine(arguments);
        var folder = engine == "opus" ? opus.Folder : firefox.Folder;
        var pairs = _name.Pair(arguments) is { } pair ? [$"{pair.From}-{pair.To}"] : folder.InstalledPairs();
        foreach (var name in pairs)
        {
            var bytes = folder.Remove(name);
            terminals.Output.Profile.Out.Writer.WriteLine(
                bytes > 0
                    ? messages["engine-removed", name, (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)]
                    : messages["engine-not-there", name]
            );
        }

        if (pairs.Count == 0)
            terminals.Output.Profile.Out.Writer.WriteLine(messages["engine-not-there", engine]);
        return ExitCode.Done;
    }
}
