using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary> Finds the entries that share enough words with a text. The entries are cut into segments by id; for each
/// word of a segment there is one blob of the entries that hold it, two bytes an entry. What came after the last
/// segment is held in memory and becomes a segment when it is long enough. </summary>
internal sealed class WordIndex(WorkspaceDatabase database)
{
    /// <summary>The lengths of entries, in words, are stored under this word.</summary>
    public const long Lengths = long.MinValue;

    private readonly RecentWords _recent = new();
    private List<WordSegment> _segments = [];

    /// <summary>The candidates for a text, by falling share of words, so that a search may stop early.</summary>
    public List<Candidate> Find(SqliteConnection connection, long[] words, double least)
    {
        CatchUp(connection);
        var search = new CandidateSearch(words, least);
        using (
            var postings = new Statement(
                connection.Handle!,
                "SELECT entries FROM posting WHERE segment = ?1 AND word = ?2"
            )
        )
        using (
            var sizes = new Statement(
                connection.Handle!,
                "SELECT length(entries) FROM posting WHERE segment = ?1 AND word = ?2"
            )
        )
            search.Search(_segments, postings, sizes);
        _recent.Find(connection, search);
        return search.Sorted();
    }

    /// <summary>Makes segments of what is not in one yet.</summary>
    public void CatchUp(SqliteConnection connection)
    {
        _segments = WordSegment.All(connection);
        var next = _segments.Count == 0 ? 0 : _segments[^1].Last + 1;
        if (Last(connection) - next + 1 >= WordSegment.Small)
        {
            // A read goes on with it: this is within its turn.
            database.InTransaction(WordSegmentBuilder.Build);
            _segments = WordSegment.All(connection);
            next = _segments[^1].Last + 1;
        }

        _recent.StartAt(next);
    }

    private static long Last(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(id), -1) FROM entry";
        return (long)command.ExecuteScalar()!;
    }
}
