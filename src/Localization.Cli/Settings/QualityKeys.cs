namespace Localization.Cli.Settings;

/// <summary>The keys of the section <c>quality</c>. <c>docs/configuration.md</c> is generated from these
/// comments.</summary>
internal sealed class QualityKeys
{
    /// <summary>Names of checks to switch off. Default: none.</summary>
    public IList<string> Off { get; } = [];

    /// <summary>Codes of issues that are not reported. Default: none.</summary>
    public IList<string> Ignore { get; } = [];

    /// <summary>Severity of issues by code: <c>error</c>, <c>warning</c> or <c>note</c>. Default: that of the
    /// check.</summary>
    public Dictionary<string, string?> Severity { get; } = [];

    /// <summary>Path of a table of house rules. Default: none.</summary>
    public string? Style { get; set; }

    /// <summary>Path of the risk weights that <c>quality calibrate</c> writes. Default:
    /// <c>.localization/risk.json</c> if it exists.</summary>
    public string? Risk { get; set; }
}
