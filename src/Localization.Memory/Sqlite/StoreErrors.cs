using System.Data;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Says what a failure of the store means, and what to do.</summary>
internal static class StoreErrors
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int ShortRead = InputOutput | (2 << 8);
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NoDatabase = 26;

    /// <summary>Whether the file itself is broken: it ends too early, or what was read means nothing.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is SqliteException sqlite
            ? sqlite.SqliteErrorCode is Corrupt or NoDatabase || sqlite.SqliteExtendedErrorCode == ShortRead
            : exception
                is InvalidCastException
                    or FormatException
                    or OverflowException
                    or JsonException
                    or DataException
                    or DecoderFallbackException;

    /// <summary>The error for a person.</summary>
    public static OutputException Explain(Exception exception, string path) =>
        IsDamage(exception) ? new OutputException(exception, "store-damaged", path)
        : exception is SqliteException sqlite
            ? sqlite.SqliteErrorCode switch
            {
                Busy => new OutputException(exception, "store-busy", path),
                ReadOnly => new OutputException(exception, "store-readonly", path),
                Full or InputOutput => new OutputException(exception, "store-full", path, exception.Message),
                _ => new OutputException(exception, "workspace-unusable", path, exception.Message),
            }
        : new OutputException(exception, "workspace-unusable", path, exception.Message);
}
