using System.Collections.Immutable;
using Dapper;
using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Who is asking a provider for which content keys, inside transactions.</summary>
internal sealed class Claims(AnswerFinder answers, WorkspaceOwner owner)
{
    /// <summary>Claims what nobody has answered or claimed.</summary>
    public MemoryClaim Claim(SqliteConnection connection, IReadOnlyCollection<string> keys)
    {
        var found = answers.Find(connection, keys);
        answers.RemoveDamaged(connection);
        var mine = ImmutableArray.CreateBuilder<string>();
        var others = ImmutableArray.CreateBuilder<string>();
        var alive = new Dictionary<string, bool>();
        using var insert = new Statement(
            connection.Handle!,
            "INSERT INTO claim (key, owner) VALUES (?, ?) ON CONFLICT (key) DO NOTHING"
        );
        insert.Bind(2, owner.Name);
        foreach (var key in keys.Where(k => !found.ContainsKey(k)))
        {
            insert.Bind(1, StoredKey.Of(key));
            if (insert.Execute() > 0 || TakeOver(connection, key, alive))
                mine.Add(key);
            else
                others.Add(key);
        }

        return new MemoryClaim(found, mine.ToImmutable(), others.ToImmutable());
    }

    /// <summary>Gives claims back.</summary>
    public void Release(SqliteConnection connection, IEnumerable<string> keys)
    {
        using var delete = new Statement(connection.Handle!, "DELETE FROM claim WHERE key = ? AND owner = ?");
        delete.Bind(2, owner.Name);
        foreach (var key in keys)
        {
            delete.Bind(1, StoredKey.Of(key));
            delete.Execute();
        }
    }

    private bool TakeOver(SqliteConnection connection, string key, Dictionary<string, bool> alive)
    {
        var holder = connection.QuerySingle<string>(
            "SELECT owner FROM claim WHERE key = @key",
            new { key = StoredKey.Of(key) }
        );
        if (!alive.TryGetValue(holder, out var lives))
            alive[holder] = lives = owner.IsAlive(holder);
        if (lives && holder != owner.Name)
            return false;
        connection.Execute(
            "UPDATE claim SET owner = @owner WHERE key = @key",
            new { owner = owner.Name, key = StoredKey.Of(key) }
        );
        return true;
    }
}
