using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Localization.Memory.Stored;

namespace Localization.Memory.Tables;

/// <summary>The tables of a workspace beside its memory: the ledger, the term base's revisions and the review desk.
/// They are moved as they are, with their numbers, because they refer to each other by them.</summary>
public sealed class WorkspaceTables
{
    private const int PageSize = 500;

    private readonly IStoreDatabase _database;
    private readonly Func<StoreConnection, string, Task> _number;

    /// <param name="database">The database.</param>
    /// <param name="number">Makes a table go on after its highest number.</param>
    internal WorkspaceTables(IStoreDatabase database, Func<StoreConnection, string, Task> number) =>
        (_database, _number) = (database, number);

    /// <summary>Reads all tables.</summary>
    public async Task<ImmutableArray<TableDigest>> DigestAsync(CancellationToken cancellationToken = default)
    {
        var digests = ImmutableArray.CreateBuilder<TableDigest>();
        foreach (var table in WorkspaceTable.All)
            digests.Add(await DigestAsync(table, cancellationToken));
        return digests.ToImmutable();
    }

    /// <summary>Puts another workspace's tables in the place of these, all or nothing.</summary>
    public Task ReplaceAsync(WorkspaceTables source, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            async connection =>
            {
                foreach (var table in WorkspaceTable.All.Reverse())
                    await connection.ExecuteAsync($"DELETE FROM {table.Name}");
                foreach (var table in WorkspaceTable.All)
                {
                    await foreach (var page in source.PagesAsync(table, cancellationToken))
                        await InsertAsync(connection, table, page);
                    if (table.IsNumbered)
                        await _number(connection, table.Name);
                }
            },
            cancellationToken
        );

    private async Task<TableDigest> DigestAsync(WorkspaceTable table, CancellationToken cancellationToken)
    {
        var (hash, rows) = (new UnorderedHash(), 0L);
        await foreach (var page in PagesAsync(table, cancellationToken))
        {
            foreach (var row in page)
                hash.Add(
                    string.Join(
                        '\u001F',
                        row.Select(v => v is null ? "\u001E" : Convert.ToString(v, CultureInfo.InvariantCulture))
                    )
                );
            rows += page.Count;
        }

        return new TableDigest(table.Name, rows, hash.Value);
    }

    private async IAsyncEnumerable<List<object?[]>> PagesAsync(
        WorkspaceTable table,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var key = string.Join(", ", table.Key);
        var behind = "";
        var last = new DynamicParameters();
        for (; ; )
        {
            var (condition, values) = (behind, last);
            var page = await _database.ReadAsync(
                async connection =>
                    (
                        await connection.QueryAsync(
                            $"SELECT {string.Join(", ", table.AllColumns)} FROM {table.Name} {condition} ORDER BY "
                                + $"{key} LIMIT {PageSize}",
                            values
                        )
                    )
                        .Select(row => ((IDictionary<string, object?>)row).Values.ToArray())
                        .ToList(),
                cancellationToken
            );
            yield return page;
            if (page.Count < PageSize)
                yield break;
            behind = $"WHERE ({key}) > ({string.Join(", ", table.Key.Select((_, i) => $"@k{i}"))})";
            last = new DynamicParameters();
            for (var i = 0; i < table.Key.Length; i++)
                last.Add($"k{i}", page[^1][i]);
        }
    }

    // Many rows a statement: a database far away takes as long for one as for hundreds.
    private static async Task InsertAsync(StoreConnection connection, WorkspaceTable table, List<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        var owner = table.Name == "run";
        var values = new DynamicParameters();
        var tuples = rows.Select(
            (row, r) =>
            {
                for (var c = 0; c < row.Length; c++)
                    values.Add($"v{r}_{c}", row[c] is string text ? text.Replace('\0', '\uFFFD') : row[c]);
                return $"({string.Join(", ", row.Select((_, c) => $"@v{r}_{c}"))}{(owner ? ", ''" : "")})";
            }
        );
        var statement = string.Join(",\n", tuples);
        await connection.ExecuteAsync(
            $"INSERT INTO {table.Name} ({string.Join(", ", table.AllColumns)}{(owner ? ", owner" : "")}) "
                + $"VALUES {statement}",
            values
        );
    }
}
