using Localization.Memory.Stored;
using Localization.Model;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Reads what can still be read of a damaged file. In: its path. Out: the entries, passing over what is
/// broken.</summary>
public static class DamagedStore
{
    /// <summary>How many ids are tried at once; where one is broken, each by itself.</summary>
    private const int Range = 256;

    /// <summary>Behind so many empty or broken ranges nothing more is expected.</summary>
    private const int Patience = 4096;

    /// <summary>The entries. The file is not written.</summary>
    /// <exception cref="OutputException">Nothing of it can be read.</exception>
    public static IEnumerable<MemoryEntry> Read(string path)
    {
        using var connection = Open(path);
        var empty = 0;
        for (var first = 1L; empty < Patience; first += Range)
        {
            var found =
                Entries(connection, first, first + Range)
                ?? [.. Enumerable.Range(0, Range).SelectMany(i => Entries(connection, first + i, first + i + 1) ?? [])];
            empty = found.Count > 0 ? 0 : empty + 1;
            foreach (var entry in found)
                yield return entry;
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT sql FROM sqlite_schema WHERE name = 'entry'";
            command.ExecuteScalar();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new OutputException(exception, "store-lost", path);
        }
    }

    // Null where a page of the range is broken.
    private static List<MemoryEntry>? Entries(SqliteConnection connection, long first, long end)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {EntryReader.Columns} FROM entry WHERE id >= @first AND id < @end";
            command.Parameters.AddWithValue("@first", first);
            command.Parameters.AddWithValue("@end", end);
            var entries = new List<MemoryEntry>();
            using var rows = command.ExecuteReader();
            while (rows.Read())
                entries.Add(EntryReader.Read(rows));
            return entries;
        }
        catch (Exception exception)
            when (exception
                    is SqliteException
                        or InvalidCastException
                        or FormatException
                        or System.Text.Json.JsonException
                        or ArgumentException
            )
        {
            return null;
        }
    }
}
