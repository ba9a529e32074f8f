using System.Collections.Immutable;
using Localization.Memory.Stored;

namespace Localization.Memory.PostgreSql;

/// <summary>Who is asking a provider for which content keys, over all machines.</summary>
internal sealed class PostgresClaims(PostgresDatabase database, PostgresAnswers answers, PostgresOwner owner)
{
    /// <summary>Claims what nobody has answered or claimed.</summary>
    public async Task<MemoryClaim> ClaimAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        await owner.HoldAsync(cancellationToken);
        // A server that crashes forgets its locks, and with them whose every claim is.
        return await owner.TellAsync(() =>
            database.WriteLightlyAsync(connection => ClaimAsync(connection, keys), cancellationToken)
        );
    }

    /// <summary>Gives claims back, for good: a claim that came back with a crash would bind the others for as long as
    /// this process lives.</summary>
    public Task ReleaseAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        owner.TellAsync(() => database.WriteAsync(connection => ReleaseAsync(connection, keys), cancellationToken));

    /// <summary>Takes back, inside a transaction that stores them, what was claimed of answers.</summary>
    public static Task SettleAsync(StoreConnection connection, IEnumerable<string> keys) =>
        connection.ExecuteAsync(
            "DELETE FROM claim WHERE key = ANY(@keys)",
            new { keys = keys.Select(StoredKey.Of).ToArray() }
        );

    private async Task<MemoryClaim> ClaimAsync(StoreConnection connection, IReadOnlyCollection<string> keys)
    {
        // Keys in one order, or two machines wait for each other.
        var wanted = keys.Distinct().ToDictionary(StoredKey.Of, k => k, ByteArrays.Comparer);
        var ordered = wanted.Keys.Order(ByteArrays.Comparer).ToArray();
        await connection.ExecuteAsync(
            "INSERT INTO claim (key, owner) SELECT k, @Name FROM unnest(@ordered) k ON CONFLICT (key) DO NOTHING",
            new { ordered, owner.Name }
        );
        // Looked for after the claim: who stored in between has let go of his.
        var found = await answers.FindAsync(connection, keys);
        await answers.RemoveDamagedAsync(connection);
        var holders = (
            await connection.QueryAsync<(byte[] Key, string Owner)>(
                "SELECT key, owner FROM claim WHERE key = ANY(@ordered) FOR UPDATE",
                new { ordered }
            )
        ).ToList();
        var dead = new HashSet<string>();
        foreach (var holder in holders.Select(h => h.Owner).Distinct())
        {
            if (!await owner.IsAliveAsync(connection, holder))
                dead.Add(holder);
        }

        if (dead.Count > 0)
            await connection.ExecuteAsync(
                "UPDATE claim SET owner = @Name WHERE key = ANY(@ordered) AND owner = ANY(@dead)",
                new
                {
                    ordered,
                    dead = dead.ToArray(),
                    owner.Name,
                }
            );
        await ReleaseAsync(connection, found.Keys);
        var mine = ImmutableArray.CreateBuilder<string>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (
            var (key, holder) in holders.Select(h => (wanted[h.Key], h.Owner)).Where(h => !found.ContainsKey(h.Item1))
        )
            (holder == owner.Name || dead.Contains(holder) ? mine : others).Add(key);
        return new MemoryClaim(found, mine.ToImmutable(), others.ToImmutable());
    }

    private Task<int> ReleaseAsync(StoreConnection connection, IEnumerable<string> keys) =>
        connection.ExecuteAsync(
            "DELETE FROM claim WHERE key = ANY(@keys) AND owner = @Name",
            new { keys = keys.Select(StoredKey.Of).ToArray(), owner.Name }
        );
}
