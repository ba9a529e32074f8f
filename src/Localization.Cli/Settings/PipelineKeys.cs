namespace Localization.Cli.Settings;

/// <summary>The keys of the section <c>pipeline</c>. <c>docs/configuration.md</c> is generated from these
/// comments.</summary>
internal sealed class PipelineKeys
{
    /// <summary>Steps of the pipeline to leave out: only <c>typography</c> can be. Default: none.</summary>
    public List<string> LeaveOut { get; } = [];
}
