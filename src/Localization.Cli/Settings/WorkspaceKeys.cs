namespace Localization.Cli.Settings;

/// <summary>The keys at the top of <c>localization.json</c>. <c>docs/configuration.md</c> is generated from these
/// comments.</summary>
internal sealed class WorkspaceKeys
{
    /// <summary>Connection string of a PostgreSQL database that stores the workspace. <c>--database</c> overrides it.
    /// Default: none; the workspace is stored in <c>.localization/workspace.db</c>.</summary>
    public string? Database { get; set; }

    /// <summary>Currency of <c>prices</c>, shown in estimates. Default: none.</summary>
    public string Currency { get; set; } = "";

    /// <summary>Price of each provider by name, for a million characters; for <c>chat</c>, for a million tokens.
    /// Default: none.</summary>
    public Dictionary<string, string?> Prices { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>SHA-256 of each assembly that may be loaded, by name: <c>plugins/NAME.dll</c> or
    /// <c>plugins/NAME/NAME.dll</c>. Default: none.</summary>
    public Dictionary<string, string?> Plugins { get; } = [];
}
