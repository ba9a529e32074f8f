using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Reads what can still be read of a damaged file, which is not written. In: its path. Out: the entries that
/// are as they were written, and the rows of the other tables.</summary>
public sealed class DamagedStore : IDisposable
{
    /// <summary>How many ids are tried at once; where one is broken, each by itself.</summary>
    private const int Range = 256;

    /// <summary>After so many empty or broken ranges nothing more is expected.</summary>
    private const int Patience = 256;

    private readonly SqliteConnection _connection;
    private readonly DamageLog _damage = new();
    private readonly string _columns;
    private readonly bool _hasChecksums;

    /// <param name="path">The file.</param>
    /// <exception cref="OutputException">Nothing of it can be read.</exception>
    public DamagedStore(string path)
    {
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        try
        {
            _connection.Open();
            // Without it SQLite refuses a file that is shorter than it says.
            Scalar("PRAGMA writable_schema = ON");
            var table = Scalar("SELECT sql FROM sqlite_schema WHERE name = 'entry'") as string ?? "";
            _hasChecksums = table.Contains("checksum", StringComparison.Ordinal);
            _columns = EntryRowReader.Columns;
            foreach (var later in new[] { "checksum", "confidence" })
            {
                if (!table.Contains(later, StringComparison.Ordinal))
                    _columns = _columns.Replace(later, "NULL", StringComparison.Ordinal);
            }
        }
        catch (SqliteException exception)
        {
            _connection.Dispose();
            throw new OutputException(exception, "store-lost", path);
        }
    }

    /// <summary>How many entries were left out so far, because they are not as they were written.</summary>
    public int Dropped => _damage.Entries.Count;

    /// <summary>The entries that are as they were written.</summary>
    public IEnumerable<MemoryEntry> Entries()
    {
        var last = LastId();
        var empty = 0;
        for (var first = 1L; first <= last || empty < Patience; first += Range)
        {
            var found =
                Entries(first, first + Range)
                ?? [.. Enumerable.Range(0, Range).SelectMany(i => Entries(first + i, first + i + 1) ?? [])];
            empty = found.Count > 0 ? 0 : empty + 1;
            foreach (var entry in found)
                yield return entry;
        }
    }

    /// <summary>Copies the rows of the other tables, those of the review desk among them.</summary>
    /// <param name="target">The new file's memory.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How many rows.</returns>
    public ValueTask<long> CopyTablesAsync(
        SqliteTranslationMemory target,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.RecoverAsync(_connection, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    // Ids are never used twice, and the highest is written down.
    private long LastId()
    {
        try
        {
            return Scalar("SELECT seq FROM sqlite_sequence WHERE name = 'entry'") is long id ? id : 0;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private object? Scalar(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    // Null where a page of the range is broken.
    private List<MemoryEntry>? Entries(long first, long end)
    {
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"SELECT {_columns} FROM entry WHERE id >= @first AND id < @end";
            command.Parameters.AddWithValue("@first", first);
            command.Parameters.AddWithValue("@end", end);
            var entries = new List<MemoryEntry>();
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if ((_hasChecksums ? EntryRowReader.Read(rows, _damage) : EntryRowReader.Unchecked(rows)) is { } entry)
                    entries.Add(entry);
            }

            return entries;
        }
        catch (Exception exception) when (exception is SqliteException || EntryRowReader.IsDamage(exception))
        {
            return null;
        }
    }
}
