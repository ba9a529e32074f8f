using System.CommandLine;
using System.Globalization;
using Localization.Apertium;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Llama;
using Localization.Providers.Opus.Installation;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Engine;

/// <summary><c>localize engine list</c>: what runs on this machine.</summary>
internal sealed class ListVerb(
    FirefoxInstaller firefox,
    OpusInstaller opus,
    WorkspaceSettings settings,
    Terminals terminals,
    IStringLocalizer<Messages> messages
) : IEngineVerb
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
        Models("firefox", firefox.Folder, messages["engine-install-hint"], "MPL-2.0");
        Models("opus", opus.Folder, messages["engine-opus-hint"], "");
        if (settings.Provider<LlamaOptions>("llama").Model is { Length: > 0 } model)
            Line("llama", "", model, "");
        return ExitCode.Done;
    }

    private void Models(string engine, ModelFolder folder, string hint, string licence)
    {
        var models = folder.Models();
        foreach (var model in models)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{model.Bytes / 1e6:0.0} MB");
            Line(
                engine,
                model.Pair,
                string.Join(", ", new[] { model.Version, model.Architecture, size }.Where(p => p.Length > 0)),
                model.Licence
            );
        }

        if (models.Count == 0)
            Line(engine, "en-es", hint, licence);
    }

    // Nothing is known of the licence of what a user named.
    private void Line(string engine, string pairs, string state, string licence) =>
        terminals.Output.Profile.Out.Writer.WriteLine(
            $"{engine, -10}{pairs, -13}{state}{(licence.Length > 0 ? $"  ({licence})" : "")}"
        );
}
