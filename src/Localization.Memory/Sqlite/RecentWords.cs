using Localization.Memory.Fuzzy;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>The words of the entries that no segment holds yet, read once by each process.</summary>
internal sealed class RecentWords
{
    private readonly List<(long Id, int Length, long[] Words)> _entries = [];
    private long _read = -1;

    /// <summary>Forgets what is before <paramref name="first"/>: a segment holds it now.</summary>
    public void StartAt(long first)
    {
        _read = Math.Max(_read, first - 1);
        _entries.RemoveAll(e => e.Id < first);
    }

    /// <summary>Searches them.</summary>
    public void Find(SqliteConnection connection, CandidateSearch search)
    {
        ReadNew(connection);
        foreach (var (id, length, words) in _entries)
        {
            var shared = Shared(words, search.Different);
            if (shared > 0)
                search.Consider(id, length, shared, search.Different.Length);
        }
    }

    private void ReadNew(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT id, source FROM entry WHERE id > @read ORDER BY id";
        select.Parameters.AddWithValue("@read", _read);
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            var words = Words.Of(rows.GetString(1));
            _read = rows.GetInt64(0);
            _entries.Add((_read, Math.Min(words.Length, byte.MaxValue), Words.Distinct(words)));
        }
    }

    private static int Shared(long[] a, long[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length; )
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
