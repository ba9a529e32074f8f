using Localization.Memory.Sqlite;

namespace Localization.Cli;

/// <summary>The store of the workspace, which is the current folder.</summary>
internal static class WorkspaceFile
{
    /// <summary>Where it is.</summary>
    public static readonly string Path = System.IO.Path.Combine(".localization", "workspace.db");

    /// <summary>Opens it, making it where it is missing.</summary>
    public static SqliteTranslationMemory Open(TimeProvider time) => new(Path, time);
}
