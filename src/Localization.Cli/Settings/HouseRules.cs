using Localization.Pipeline.Settings;

namespace Localization.Cli.Settings;

/// <summary>What the settings and plug-ins of a workspace decide for each batch.</summary>
/// <param name="settings">The settings.</param>
/// <param name="added">The steps that plug-ins add.</param>
internal sealed class HouseRules(WorkspaceSettings settings, IEnumerable<AddedStep> added)
{
    /// <summary>A batch with these rules.</summary>
    /// <exception cref="SettingsException">A setting is invalid.</exception>
    public BatchSettings Apply(BatchSettings batch) =>
        batch with
        {
            Quality = settings.Quality,
            Conventions = settings.Conventions,
            Steps = new StepOptions { LeftOut = settings.LeftOut, Added = [.. added] },
        };
}
