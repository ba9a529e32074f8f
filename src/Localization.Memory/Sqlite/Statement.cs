using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Localization.Memory.Sqlite;

/// <summary>A prepared statement whose parameters are bound by position, from 1. A command of ADO.NET looks up each
/// parameter by its name at each execution, which takes longer than the work where a statement is run for each
/// segment.</summary>
internal sealed class Statement(sqlite3 database, string text) : IDisposable
{
    private readonly sqlite3_stmt _statement = Prepare(database, text);

    /// <summary>Binds an integer.</summary>
    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(_statement, parameter, value));

    /// <summary>Binds a number, or null.</summary>
    public void Bind(int parameter, double? value) =>
        Check(
            value is { } number
                ? raw.sqlite3_bind_double(_statement, parameter, number)
                : raw.sqlite3_bind_null(_statement, parameter)
        );

    /// <summary>Binds a text, or null.</summary>
    public void Bind(int parameter, string? value) =>
        Check(
            value is null
                ? raw.sqlite3_bind_null(_statement, parameter)
                : raw.sqlite3_bind_text(_statement, parameter, value)
        );

    /// <summary>Binds a blob.</summary>
    public void Bind(int parameter, ReadOnlySpan<byte> value) =>
        Check(raw.sqlite3_bind_blob(_statement, parameter, value));

    /// <summary>Binds two integers and moves to the first row; false where there is none. Valid until the next
    /// call.</summary>
    public bool Find(long first, long second)
    {
        raw.sqlite3_reset(_statement);
        raw.sqlite3_bind_int64(_statement, 1, first);
        raw.sqlite3_bind_int64(_statement, 2, second);
        return raw.sqlite3_step(_statement) == raw.SQLITE_ROW;
    }

    /// <summary>Runs a statement that returns no rows, with the values that are bound.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">It cannot be run.</exception>
    public int Execute()
    {
        var code = raw.sqlite3_step(_statement);

        // Resetting says again what went wrong, in full.
        Check(raw.sqlite3_reset(_statement));
        return code == raw.SQLITE_DONE ? raw.sqlite3_changes(database) : 0;
    }

    /// <summary>An integer of the row.</summary>
    public int Integer(int column) => raw.sqlite3_column_int(_statement, column);

    /// <summary>A blob of the row.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Lets go of the row, so that no transaction stays open.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);

    private static sqlite3_stmt Prepare(sqlite3 database, string text)
    {
        var code = raw.sqlite3_prepare_v2(database, text, out var statement);
        SqliteException.ThrowExceptionForRC(code, database);
        return statement;
    }
}
