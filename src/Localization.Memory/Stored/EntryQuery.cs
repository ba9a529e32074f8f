using System.Runtime.CompilerServices;
using System.Text;
using Dapper;

namespace Localization.Memory.Stored;

/// <summary>An <see cref="EntryFilter"/> as a condition of SQL.</summary>
internal sealed class EntryQuery
{
    private const int PageSize = 1000;

    private readonly Dictionary<string, object> _values = [];
    private readonly StringBuilder _condition = new("1 = 1");

    /// <param name="filter">What is sought.</param>
    /// <param name="keyText">What gives the digits or the text of a key: a key of a person or a provider is a
    /// hash.</param>
    public EntryQuery(EntryFilter filter, string keyText)
    {
        And(
            "(folded(source) LIKE @text ESCAPE '\\' OR folded(target) LIKE @text ESCAPE '\\')",
            "text",
            filter.Text.Length > 0 ? LikePattern.Containing(Folded.Of(filter.Text)) : null
        );
        And(
            $"{keyText} LIKE @key ESCAPE '\\'",
            "key",
            filter.Key.Length > 0 ? LikePattern.Starting(filter.Key.ToLowerInvariant()) : null
        );
        And("origin = @origin", "origin", (int?)filter.Origin);
        And("provider = @provider", "provider", filter.Provider.Length > 0 ? filter.Provider : null);
        And("(source_language = @source OR source_language LIKE @source || '-%')", "source", filter.Source?.Language);
        And("(target_language = @target OR target_language LIKE @target || '-%')", "target", filter.Target?.Language);
        And("changed < @before", "before", filter.Before?.ToUnixTimeMilliseconds());
        if (filter.Unused)
            _condition.Append(" AND used = 0");
    }

    /// <summary>The entries by rising ids, read page by page.</summary>
    public async IAsyncEnumerable<MemoryEntry> ReadAsync(
        IStoreDatabase database,
        DamageLog damage,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var after = 0L; ; )
        {
            var from = after;
            var page = await database.ReadAsync(connection => PageAsync(connection, from, damage), cancellationToken);
            foreach (var (id, entry) in page)
            {
                after = id;
                if (entry is not null)
                    yield return entry;
            }

            if (page.Count < PageSize)
                yield break;
        }
    }

    /// <summary>Removes them.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> RemoveAsync(IStoreDatabase database, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var removed = await connection.ExecuteAsync(
                    $"DELETE FROM entry WHERE {_condition}",
                    new DynamicParameters(_values)
                );
                await connection.ExecuteAsync("UPDATE human_version SET version = version + 1");
                return removed;
            },
            cancellationToken
        );

    private async Task<List<(long Id, MemoryEntry? Entry)>> PageAsync(
        StoreConnection connection,
        long after,
        DamageLog damage
    )
    {
        var values = new DynamicParameters(_values);
        values.Add("after", after);
        var entries = new List<(long, MemoryEntry?)>();
        await using var rows = await connection.ExecuteReaderAsync(
            $"SELECT {EntryRowReader.Columns} FROM entry WHERE id > @after AND {_condition} ORDER BY id LIMIT "
                + $"{PageSize}",
            values
        );
        while (await rows.ReadAsync(connection.CancellationToken))
            entries.Add((rows.GetInt64(EntryRowReader.IdColumn), EntryRowReader.Read(rows, damage)));
        return entries;
    }

    private void And(string condition, string name, object? value)
    {
        if (value is null)
            return;
        _condition.Append(" AND ").Append(condition);
        _values.Add(name, value);
    }
}
