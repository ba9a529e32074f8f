using System.CommandLine;
using System.Globalization;
using Localization.Apertium;
using Localization.Cli.Terminal;
using Localization.Providers.Firefox.Installation;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine list</c>: what runs on this machine.</summary>
internal sealed class ListVerb(FirefoxInstaller installer, Terminals terminals, IStringLocalizer<Messages> messages)
    : IEngineVerb
{
    /// <inheritdoc/>
    public Command Create()
    {
        var command = new Command("list", messages["engine-list-description"]);
        command.SetAction(_ => List());
        return command;
    }

    private int List()
    {
        Line(
            "apertium",
            "en-es es-en",
            messages[ApertiumOptions.IsInstalled ? "engine-installed" : "engine-missing"],
            "GPL"
        );
        foreach (var model in installer.Folder.Models())
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{model.Bytes / 1e6:0.0} MB");
            Line(
                "firefox",
                model.Pair,
                string.Join(", ", new[] { model.Version, model.Architecture, size }.Where(p => p.Length > 0)),
                model.Licence
            );
        }

        if (installer.Folder.Models().Count == 0)
            Line("firefox", "en-es", messages["engine-install-hint"], "MPL-2.0");
        return ExitCode.Done;
    }

    private void Line(string engine, string pairs, string state, string licence) =>
        terminals.Output.Profile.Out.Writer.WriteLine($"{engine, -10}{pairs, -13}{state}  ({licence})");
}
