using SQLitePCL;

namespace Localization.Memory.Sqlite;

/// <summary>A prepared query of integers for one blob, read where SQLite keeps it: the word index reads hundreds for
/// one search.</summary>
internal sealed class Statement(sqlite3 database, string text) : IDisposable
{
    private readonly sqlite3_stmt _statement = Prepare(database, text);

    /// <summary>Binds the parameters, from 1, and moves to the first row; false where there is none. Valid until the
    /// next call.</summary>
    public bool Find(long first, long second)
    {
        raw.sqlite3_reset(_statement);
        raw.sqlite3_bind_int64(_statement, 1, first);
        raw.sqlite3_bind_int64(_statement, 2, second);
        return raw.sqlite3_step(_statement) == raw.SQLITE_ROW;
    }

    /// <summary>An integer of the row.</summary>
    public int Integer(int column) => raw.sqlite3_column_int(_statement, column);

    /// <summary>A blob of the row.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Lets go of the row, so that no transaction stays open.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private static sqlite3_stmt Prepare(sqlite3 database, string text)
    {
        var code = raw.sqlite3_prepare_v2(database, text, out var statement);
        return code == raw.SQLITE_OK
            ? statement
            : throw new Microsoft.Data.Sqlite.SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code);
    }
}
