using Localization.Memory.Stored.Review;

namespace Localization.Memory.PostgreSql;

/// <summary>Finds segments by the trigrams of their texts (pg_trgm).</summary>
internal sealed class PostgresReviewIndex : IReviewIndex
{
    /// <inheritdoc/>
    public string Candidates(string prefix)
    {
        var pattern = prefix.Length == 0 ? "@pattern" : $"@{prefix}Pattern";
        return $@"SELECT id FROM review_segment WHERE place IS NOT NULL AND (folded(source) LIKE {pattern} ESCAPE '\' "
            + $@"OR folded(target) LIKE {pattern} ESCAPE '\')";
    }

    /// <inheritdoc/>
    public string Parameter(string folded) => "";
}
