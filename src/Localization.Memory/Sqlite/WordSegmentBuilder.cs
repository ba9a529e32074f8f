using System.Runtime.InteropServices;
using Dapper;
using Localization.Memory.Fuzzy;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Makes segments of the word index out of entries.</summary>
internal static class WordSegmentBuilder
{
    /// <summary>Indexes all entries that fill a segment.</summary>
    public static void Build(SqliteConnection connection) => Build(connection, WordSegment.Small);

    /// <summary>Indexes only what fills a long segment: during an import short ones would be made for
    /// nothing.</summary>
    public static void BuildLarge(SqliteConnection connection) => Build(connection, WordSegment.Large);

    private static void Build(SqliteConnection connection, int least)
    {
        var end = connection.QuerySingle<long>("SELECT coalesce(max(id), -1) FROM entry") + 1;
        var segments = WordSegment.All(connection);
        var next = segments.Count == 0 ? 0 : segments[^1].Last + 1;
        while (true)
        {
            var large = next / WordSegment.Large * WordSegment.Large;
            var (first, length) =
                large + WordSegment.Large <= end ? (large, WordSegment.Large) : (next, WordSegment.Small);
            if (length < least || first + length > end)
                return;
            connection.Execute(
                "DELETE FROM posting WHERE segment >= @first; DELETE FROM word_segment WHERE first >= @first",
                new { first }
            );
            Build(connection, new WordSegment(first, first + length - 1));
            next = first + length;
        }
    }

    private static void Build(SqliteConnection connection, WordSegment segment)
    {
        var lengths = new byte[segment.Length];
        var words = new List<long>();
        var places = new List<ushort>();
        Read(connection, segment, lengths, words, places);
        var (sorted, at) = (words.ToArray(), places.ToArray());
        Array.Sort(sorted, at);

        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO posting (segment, word, entries) VALUES (@segment, @word, @entries)";
        insert.Parameters.AddWithValue("@segment", segment.First);
        var (word, entries) = (
            insert.Parameters.Add("@word", SqliteType.Integer),
            insert.Parameters.Add("@entries", SqliteType.Blob)
        );
        Insert(WordIndex.Lengths, lengths);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; )
                end++;
            Insert(sorted[start], MemoryMarshal.AsBytes(at.AsSpan(start, end - start)).ToArray());
        }

        connection.Execute(
            "INSERT INTO word_segment (first, last) VALUES (@First, @Last)",
            new { segment.First, segment.Last }
        );

        void Insert(long key, byte[] value)
        {
            (word.Value, entries.Value) = (key, value);
            insert.ExecuteNonQuery();
        }
    }

    private static void Read(
        SqliteConnection connection,
        WordSegment segment,
        byte[] lengths,
        List<long> words,
        List<ushort> places
    )
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT id, source FROM entry WHERE id BETWEEN @first AND @last";
        select.Parameters.AddWithValue("@first", segment.First);
        select.Parameters.AddWithValue("@last", segment.Last);
        using var rows = select.ExecuteReader();
        var own = new List<long>();
        while (rows.Read())
        {
            own.Clear();
            Words.Read(rows.GetString(1), own);
            var place = (int)(rows.GetInt64(0) - segment.First);
            lengths[place] = (byte)Math.Min(own.Count, byte.MaxValue);
            foreach (var word in Words.Distinct(own))
            {
                words.Add(word);
                places.Add((ushort)place);
            }
        }
    }
}
