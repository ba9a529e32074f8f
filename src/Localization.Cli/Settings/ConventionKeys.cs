namespace Localization.Cli.Settings;

/// <summary>The keys of the section <c>conventions</c>. <c>docs/configuration.md</c> is generated from these
/// comments.</summary>
internal sealed class ConventionKeys
{
    /// <summary><c>keep</c> or <c>convert</c>: whether measures such as miles, pounds and °F get their metric value in
    /// brackets: <c>5 millas (8 km)</c>. Default: <c>keep</c>.</summary>
    public string? Measures { get; set; }
}
