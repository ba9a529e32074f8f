using Npgsql;
using NpgsqlTypes;

namespace Localization.Memory.PostgreSql;

/// <summary>A column of the table of entries, and the two ways in which its values travel: one by one in a COPY, or all
/// of them as an array.</summary>
/// <param name="name">Its name.</param>
internal abstract class EntryColumn(string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Writes an entry's value as the next of its row.</summary>
    public abstract Task CopyAsync(NpgsqlBinaryImporter copy, MemoryEntry entry, CancellationToken cancellationToken);

    /// <summary>The values of all entries, as a parameter of the column's name.</summary>
    public abstract NpgsqlParameter Array(IEnumerable<MemoryEntry> entries);
}

/// <summary>A column of values of one type.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">The server's type.</param>
/// <param name="value">What an entry has in it.</param>
internal sealed class EntryColumn<T>(string name, NpgsqlDbType type, Func<MemoryEntry, T> value) : EntryColumn(name)
{
    /// <inheritdoc/>
    public override Task CopyAsync(NpgsqlBinaryImporter copy, MemoryEntry entry, CancellationToken cancellationToken) =>
        value(entry) is { } present
            ? copy.WriteAsync(present, type, cancellationToken)
            : copy.WriteNullAsync(cancellationToken);

    /// <inheritdoc/>
    public override NpgsqlParameter Array(IEnumerable<MemoryEntry> entries) =>
        new NpgsqlParameter<T[]>(Name, NpgsqlDbType.Array | type) { TypedValue = [.. entries.Select(value)] };
}
