using System.Data.Common;
using Dapper;

namespace Localization.Memory.Stored;

/// <summary>A connection within one read or one transaction, with what cancels it. On PostgreSQL no thread waits for
/// an answer. SQLite answers on the thread that asks: Microsoft.Data.Sqlite has no asynchronous calls of its own, and
/// there every task has ended when it is returned.</summary>
/// <param name="connection">The connection.</param>
/// <param name="cancellationToken">Cancels the statements.</param>
public sealed class StoreConnection(DbConnection connection, CancellationToken cancellationToken)
{
    /// <summary>The connection itself.</summary>
    public DbConnection Connection => connection;

    /// <summary>Cancels the statements.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(string sql, object? values = null) => connection.ExecuteAsync(Command(sql, values));

    /// <summary>The rows of a query.</summary>
    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object? values = null) =>
        connection.QueryAsync<T>(Command(sql, values));

    /// <summary>The rows of a query as they arrive, for more of them than are to be held.</summary>
    public IAsyncEnumerable<T> QueryUnbufferedAsync<T>(string sql, object? values = null) =>
        connection.QueryUnbufferedAsync<T>(sql, values);

    /// <summary>The rows of a query whose columns are known when it runs.</summary>
    public Task<IEnumerable<dynamic>> QueryAsync(string sql, object? values = null) =>
        connection.QueryAsync(Command(sql, values));

    /// <summary>The only row of a query.</summary>
    public Task<T> QuerySingleAsync<T>(string sql, object? values = null) =>
        connection.QuerySingleAsync<T>(Command(sql, values));

    /// <summary>The only row of a query; nothing where there is none.</summary>
    public Task<T?> QuerySingleOrDefaultAsync<T>(string sql, object? values = null) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, values));

    /// <summary>The first row of a query; nothing where there is none.</summary>
    public Task<T?> QueryFirstOrDefaultAsync<T>(string sql, object? values = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, values));

    /// <summary>A reader of the rows of a query.</summary>
    public Task<DbDataReader> ExecuteReaderAsync(string sql, object? values = null) =>
        connection.ExecuteReaderAsync(Command(sql, values));

    private CommandDefinition Command(string sql, object? values) =>
        new(sql, values, cancellationToken: cancellationToken);
}
