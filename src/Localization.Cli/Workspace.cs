using Localization.Cli.Settings;
using Localization.Memory;
using Localization.Memory.PostgreSql;
using Localization.Memory.Sqlite;

namespace Localization.Cli;

/// <summary>The store of the workspace, which is the current folder: its own file, or the database that
/// <c>--database</c> or the settings name.</summary>
internal sealed class Workspace(WorkspaceSettings settings, TimeProvider time)
{
    /// <summary>Where the file is.</summary>
    public static readonly string File = Path.Combine(".localization", "workspace.db");

    private readonly List<IWorkspaceStore> _opened = [];

    /// <summary>What <c>--database</c> said; null where it was not given.</summary>
    public string? Wanted { get; set; }

    /// <summary>The connection string; null for the file.</summary>
    /// <exception cref="SettingsException">It has a password, which everybody on the machine can read in the list of
    /// processes (<c>database-password</c>).</exception>
    public string? Database =>
        Wanted is not { } wanted ? settings.Database
        : PostgresDatabase.HasPassword(wanted) ? throw new SettingsException("database-password")
        : wanted;

    /// <summary>The stores that were opened, for what they found damaged.</summary>
    public IEnumerable<IWorkspaceStore> Opened => _opened;

    /// <summary>Opens the store, making the file where it is missing.</summary>
    public async Task<IWorkspaceStore> OpenAsync(CancellationToken cancellationToken = default) =>
        Database is { } database
            ? Keep(await PostgresTranslationMemory.OpenAsync(database, time, cancellationToken))
            : OpenFile();

    /// <summary>Opens the file, whatever the settings say.</summary>
    public SqliteTranslationMemory OpenFile() => Keep(new SqliteTranslationMemory(File, time));

    private T Keep<T>(T store)
        where T : IWorkspaceStore
    {
        _opened.Add(store);
        return store;
    }
}
