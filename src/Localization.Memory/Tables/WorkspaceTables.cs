using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Localization.Memory.Stored;

namespace Localization.Memory.Tables;

/// <summary>The tables of a workspace beside its memory: the ledger, the term base's revisions and the review desk.
/// They are moved as they are, with their numbers, because they refer to each other by them.</summary>
public sealed class WorkspaceTables
{
    private const int PageSize = 500;

    private readonly IStoreDatabase _database;
    private readonly Action<DbConnection, string> _number;

    /// <param name="database">The database.</param>
    /// <param name="number">Makes a table go on after its highest number.</param>
    internal WorkspaceTables(IStoreDatabase database, Action<DbConnection, string> number) =>
        (_database, _number) = (database, number);

    /// <summary>Reads all tables.</summary>
    public ImmutableArray<TableDigest> Digest() => [.. WorkspaceTable.All.Select(Digest)];

    /// <summary>Puts another workspace's tables in the place of these, all or nothing.</summary>
    public void Replace(WorkspaceTables source) =>
        _database.Write(connection =>
        {
            foreach (var table in WorkspaceTable.All.Reverse())
                connection.Execute($"DELETE FROM {table.Name}");
            foreach (var table in WorkspaceTable.All)
            {
                foreach (var page in source.Pages(table))
                    Insert(connection, table, page);
                if (table.IsNumbered)
                    _number(connection, table.Name);
            }
        });

    private TableDigest Digest(WorkspaceTable table)
    {
        var (hash, rows) = (new UnorderedHash(), 0L);
        foreach (var row in Pages(table).SelectMany(p => p))
        {
            hash.Add(
                string.Join(
                    '\u001F',
                    row.Select(v => v is null ? "\u001E" : Convert.ToString(v, CultureInfo.InvariantCulture))
                )
            );
            rows++;
        }

        return new TableDigest(table.Name, rows, hash.Value);
    }

    private IEnumerable<List<object?[]>> Pages(WorkspaceTable table)
    {
        var key = string.Join(", ", table.Key);
        var behind = "";
        var last = new DynamicParameters();
        for (; ; )
        {
            var (condition, values) = (behind, last);
            var page = _database.Read(connection =>
                connection
                    .Query(
                        $"SELECT {string.Join(", ", table.AllColumns)} FROM {table.Name} {condition} ORDER BY "
                            + $"{key} LIMIT {PageSize}",
                        values
                    )
                    .Select(row => ((IDictionary<string, object?>)row).Values.ToArray())
                    .ToList()
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
    private static void Insert(DbConnection connection, WorkspaceTable table, List<object?[]> rows)
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
        connection.Execute(
            $"INSERT INTO {table.Name} ({string.Join(", ", table.AllColumns)}{(owner ? ", owner" : "")}) "
                + $"VALUES {statement}",
            values
        );
    }
}
