using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>A stretch of entries, by id, whose words are indexed together.</summary>
/// <param name="First">The first id; also names the segment.</param>
/// <param name="Last">The last id.</param>
internal readonly record struct WordSegment(long First, long Last)
{
    /// <summary>The shortest segment. Fewer entries than that are searched in memory.</summary>
    public const int Small = 4096;

    /// <summary>The longest segment: an entry's place in it is two bytes. Short ones become one of these.</summary>
    public const int Large = 65536;

    /// <summary>How many ids it spans.</summary>
    public int Length => (int)(Last - First + 1);

    /// <summary>All segments, by id.</summary>
    public static List<WordSegment> All(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT first, last FROM word_segment ORDER BY first";
        using var rows = command.ExecuteReader();
        var segments = new List<WordSegment>();
        while (rows.Read())
            segments.Add(new WordSegment(rows.GetInt64(0), rows.GetInt64(1)));
        return segments;
    }
}
