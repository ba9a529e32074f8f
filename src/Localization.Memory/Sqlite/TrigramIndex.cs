using Localization.Memory.Stored.Review;

namespace Localization.Memory.Sqlite;

/// <summary>Finds segments by the trigrams of their texts (FTS5).</summary>
internal sealed class TrigramIndex : IReviewIndex
{
    /// <inheritdoc/>
    public string Candidates(string prefix) =>
        $"SELECT rowid FROM review_text WHERE review_text MATCH {(prefix.Length == 0 ? "@match" : $"@{prefix}Match")}";

    /// <inheritdoc/>
    public string Parameter(string folded) =>
        string.Join(
            " AND ",
            Enumerable
                .Range(0, Math.Max(1, folded.Length - 2))
                .Select(i => folded.Substring(i, Math.Min(3, folded.Length - i)))
                .Distinct()
                .Take(MostTrigrams)
                .Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
        );

    // A long text is found by its beginning.
    private const int MostTrigrams = 60;
}
