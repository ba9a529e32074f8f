using System.Collections.Immutable;
using Dapper;
using Localization.Memory.Stored;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>Who is asking a provider for which content keys, over all machines.</summary>
internal sealed class PostgresClaims(PostgresDatabase database, PostgresAnswers answers, PostgresOwner owner)
{
    /// <summary>Claims what nobody has answered or claimed.</summary>
    public MemoryClaim Claim(IReadOnlyCollection<string> keys)
    {
        owner.Hold();
        // A server that crashes forgets its locks, and with them whose every claim is.
        return owner.Tell(() => database.WriteLightly(connection => Claim(connection, keys)));
    }

    /// <summary>Gives claims back, for good: a claim that came back with a crash would bind the others for as long as
    /// this process lives.</summary>
    public void Release(IReadOnlyCollection<string> keys) =>
        owner.Tell(() => database.Write(connection => Release(connection, keys)));

    /// <summary>Takes back, inside a transaction that stores them, what was claimed of answers.</summary>
    public static void Settle(NpgsqlConnection connection, IEnumerable<string> keys) =>
        connection.Execute(
            "DELETE FROM claim WHERE key = ANY(@keys)",
            new { keys = keys.Select(StoredKey.Of).ToArray() }
        );

    private MemoryClaim Claim(NpgsqlConnection connection, IReadOnlyCollection<string> keys)
    {
        // Keys in one order, or two machines wait for each other.
        var wanted = keys.Distinct().ToDictionary(StoredKey.Of, k => k, ByteArrays.Comparer);
        var ordered = wanted.Keys.Order(ByteArrays.Comparer).ToArray();
        connection.Execute(
            "INSERT INTO claim (key, owner) SELECT k, @Name FROM unnest(@ordered) k ON CONFLICT (key) DO NOTHING",
            new { ordered, owner.Name }
        );
        // Looked for after the claim: who stored in between has let go of his.
        var found = answers.Find(connection, keys);
        answers.RemoveDamaged(connection);
        var holders = connection
            .Query<(byte[] Key, string Owner)>(
                "SELECT key, owner FROM claim WHERE key = ANY(@ordered) FOR UPDATE",
                new { ordered }
            )
            .ToList();
        var dead = holders.Select(h => h.Owner).Distinct().Where(o => !owner.IsAlive(connection, o)).ToHashSet();
        if (dead.Count > 0)
            connection.Execute(
                "UPDATE claim SET owner = @Name WHERE key = ANY(@ordered) AND owner = ANY(@dead)",
                new
                {
                    ordered,
                    dead = dead.ToArray(),
                    owner.Name,
                }
            );
        Release(connection, found.Keys);
        var mine = ImmutableArray.CreateBuilder<string>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (
            var (key, holder) in holders.Select(h => (wanted[h.Key], h.Owner)).Where(h => !found.ContainsKey(h.Item1))
        )
            (holder == owner.Name || dead.Contains(holder) ? mine : others).Add(key);
        return new MemoryClaim(found, mine.ToImmutable(), others.ToImmutable());
    }

    private int Release(NpgsqlConnection connection, IEnumerable<string> keys) =>
        connection.Execute(
            "DELETE FROM claim WHERE key = ANY(@keys) AND owner = @Name",
            new { keys = keys.Select(StoredKey.Of).ToArray(), owner.Name }
        );
}
