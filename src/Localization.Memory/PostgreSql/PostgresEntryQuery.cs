using System.Text;
using Localization.Memory.Stored;
using Localization.Model;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>An <see cref="EntryFilter"/> as a condition of SQL.</summary>
internal sealed class PostgresEntryQuery
{
    private readonly List<(string Name, object Value)> _values = [];
    private readonly StringBuilder _condition = new("true");

    public PostgresEntryQuery(EntryFilter filter)
    {
        And("(source ILIKE @text OR target ILIKE @text)", "text", filter.Text.Length > 0 ? $"%{Escape(filter.Text)}%" : null);
        And("(encode(key, 'hex') LIKE @key OR encode(key, 'escape') LIKE @key)", "key", filter.Key.Length > 0 ? $"{Escape(filter.Key.ToLowerInvariant())}%" : null);
        And("origin = @origin", "origin", (int?)filter.Origin);
        And("provider = @provider", "provider", filter.Provider.Length > 0 ? filter.Provider : null);
        And("(source_language = @source OR source_language LIKE @source || '-%')", "source", filter.Source?.Language);
        And("(target_language = @target OR target_language LIKE @target || '-%')", "target", filter.Target?.Language);
        And("changed < @before", "before", filter.Before?.ToUnixTimeMilliseconds());
        if (filter.Unused)
            _condition.Append(" AND used = 0");
    }

    /// <summary>The entries behind an id, by rising ids.</summary>
    public List<(long Id, MemoryEntry Entry)> Page(NpgsqlConnection connection, long after, int count)
    {
        using var command = Command(connection, $"SELECT {EntryReader.Columns} FROM entry WHERE id > @after AND {_condition} ORDER BY id LIMIT @count");
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("count", count);
        var entries = new List<(long, MemoryEntry)>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
            entries.Add((rows.GetInt64(EntryReader.IdColumn), EntryReader.Read(rows)));
        return entries;
    }

    /// <summary>Removes them.</summary>
    public int Delete(NpgsqlConnection connection)
    {
        using var command = Command(connection, $"DELETE FROM entry WHERE {_condition}");
        return command.ExecuteNonQuery();
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string text)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var (name, value) in _values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private void And(string condition, string name, object? value)
    {
        if (value is null)
            return;
        _condition.Append(" AND ").Append(condition);
        _values.Add((name, value));
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
