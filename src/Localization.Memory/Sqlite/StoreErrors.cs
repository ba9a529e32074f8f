using Localization.Model;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Says what a failure of the store means, and what to do.</summary>
internal static class StoreErrors
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NoDatabase = 26;

    /// <summary>Whether the file itself is broken.</summary>
    public static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is Corrupt or NoDatabase;

    /// <summary>The error for a person.</summary>
    public static OutputException Explain(Exception exception, string path) =>
        exception is SqliteException sqlite
            ? sqlite.SqliteErrorCode switch
            {
                Busy => new OutputException(exception, "store-busy", path),
                ReadOnly => new OutputException(exception, "store-readonly", path),
                Full or InputOutput => new OutputException(exception, "store-full", path, exception.Message),
                Corrupt or NoDatabase => new OutputException(exception, "store-damaged", path),
                _ => new OutputException(exception, "workspace-unusable", path, exception.Message),
            }
            : new OutputException(exception, "workspace-unusable", path, exception.Message);
}
