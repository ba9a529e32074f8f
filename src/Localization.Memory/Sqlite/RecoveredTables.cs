using Localization.Memory.Tables;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Copies the tables beside the memory out of a damaged file, as far as they can be read: from their first row
/// on up to what is broken, and from their last row back to it.</summary>
/// <param name="damaged">The damaged file.</param>
/// <param name="target">The new one.</param>
internal sealed class RecoveredTables(SqliteConnection damaged, SqliteConnection target)
{
    /// <summary>Copies all tables.</summary>
    /// <returns>How many rows.</returns>
    public long Copy() => WorkspaceTable.All.Sum(Copy);

    private long Copy(WorkspaceTable table) =>
        Copy(table, "ASC", out var isWhole) is var rows && isWhole ? rows : rows + Copy(table, "DESC", out _);

    private long Copy(WorkspaceTable table, string order, out bool isWhole)
    {
        var rows = 0L;
        var columns = Columns(table);
        var names = string.Join(", ", columns);
        var owner = table.Name == "run";
        using var insert = target.CreateCommand();
        insert.CommandText =
            $"INSERT OR IGNORE INTO {table.Name} ({names}{(owner ? ", owner" : "")}) VALUES "
            + $"({string.Join(", ", columns.Select((_, i) => $"@v{i}"))}{(owner ? ", ''" : "")})";
        foreach (var (_, i) in columns.Select((c, i) => (c, i)))
            insert.Parameters.Add(new SqliteParameter($"@v{i}", DBNull.Value));
        try
        {
            using var select = damaged.CreateCommand();
            select.CommandText =
                $"SELECT {names} FROM {table.Name} ORDER BY {string.Join(", ", table.Key.Select(k => $"{k} {order}"))}";
            using var row = select.ExecuteReader();
            while (row.Read())
            {
                for (var i = 0; i < insert.Parameters.Count; i++)
                    insert.Parameters[i].Value = row.GetValue(i);
                rows += TryInsert(insert);
            }

            isWhole = true;
        }
        catch (SqliteException)
        {
            isWhole = false;
        }

        return rows;
    }

    // A file of an older version has fewer columns: the others get their usual values.
    private List<string> Columns(WorkspaceTable table)
    {
        var known = new HashSet<string>();
        try
        {
            using var command = damaged.CreateCommand();
            command.CommandText = $"SELECT name FROM pragma_table_info('{table.Name}')";
            using var row = command.ExecuteReader();
            while (row.Read())
                known.Add(row.GetString(0));
        }
        catch (SqliteException)
        {
            return [.. table.AllColumns];
        }

        return known.Count == 0 ? [.. table.AllColumns] : [.. table.AllColumns.Where(known.Contains)];
    }

    // A row whose bytes do not fit its columns is left out.
    private static int TryInsert(SqliteCommand insert)
    {
        try
        {
            return insert.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
