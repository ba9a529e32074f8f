using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>Reads articles with their figures, inside a transaction of the store.</summary>
internal static class ReviewArticles
{
    private const string Separator = "\u001F";

    /// <summary>All articles, by name.</summary>
    public static ImmutableArray<ReviewArticle> All(DbConnection connection, IgnoredIssues ignored) =>
        Read(connection, "", ignored, null);

    /// <summary>One article; null where there is none.</summary>
    public static ReviewArticle? Find(DbConnection connection, long id, IgnoredIssues ignored) =>
        Read(connection, "WHERE a.id = @id", ignored, id) is [var article] ? article : null;

    /// <summary>Those of a condition on <c>review_article a</c>.</summary>
    public static ImmutableArray<ReviewArticle> Read(
        DbConnection connection,
        string where,
        IgnoredIssues ignored,
        long? id
    )
    {
        var flagged = Flagged(connection, ignored, id);
        return
        [
            .. connection
                .Query<Row>(
                    $"""
                    SELECT a.id AS Id, a.file AS File, a.name AS Name, a.title AS Title,
                        a.source_language AS SourceLanguage, a.target_language AS TargetLanguage,
                           a.provider AS Provider, a.content AS Content, a.taken AS Taken,
                           count(*) FILTER (WHERE s.state = 0) AS Initial,
                               count(*) FILTER (WHERE s.state = 1) AS Translated,
                               count(*) FILTER (WHERE s.state = 2) AS Reviewed,
                               count(*) FILTER (WHERE s.state = 3) AS Final,
                           coalesce(sum(s.terms), 0) AS Terms, coalesce(sum(s.terms_kept), 0) AS TermsKept,
                               count(*) FILTER (WHERE s.origin IN (1, 4) OR (s.writer <> '' AND s.state > 0))
                               AS Reused,
                           coalesce(sum(length(s.source) - length(replace(s.source, ' ', '')) + 1), 0) AS Words,
                           (SELECT count(*) FROM review_comment c JOIN review_segment t ON t.id = c.segment
                               WHERE t.article = a.id AND c.resolved = 0) AS Comments,
                           (SELECT author || @separator || changed FROM review_segment l WHERE l.article = a.id
                               AND l.author <> '' ORDER BY changed DESC LIMIT 1) AS Last
                    FROM review_article a LEFT JOIN review_segment s ON s.article = a.id AND s.place IS NOT NULL
                    {where}
                    GROUP BY a.id ORDER BY a.name, a.id
                    """,
                    new { id, separator = Separator }
                )
                .Select(r => r.Read(flagged.GetValueOrDefault(r.Id))),
        ];
    }

    // Issues are few, but each may have been waved through.
    private static Dictionary<long, int> Flagged(DbConnection connection, IgnoredIssues ignored, long? id) =>
        connection
            .Query<ReviewRow>(
                $"SELECT {ReviewRow.Columns} FROM review_segment s WHERE s.place IS NOT NULL AND s.issues <> '[]'"
                    // A condition for both cases would read all segments in each.
                    + (id is null ? "" : " AND s.article = @id"),
                new { id }
            )
            .Where(r => r.Read(ignored).IsFlagged)
            .CountBy(r => r.Article)
            .ToDictionary();

    private sealed record Row
    {
        public long Id { get; init; }

        public string File { get; init; } = "";

        public string Name { get; init; } = "";

        public string Title { get; init; } = "";

        public string SourceLanguage { get; init; } = "";

        public string TargetLanguage { get; init; } = "";

        public string Provider { get; init; } = "";

        public string Content { get; init; } = "";

        public long Taken { get; init; }

        public int Initial { get; init; }

        public int Translated { get; init; }

        public int Reviewed { get; init; }

        public int Final { get; init; }

        public int Terms { get; init; }

        public int TermsKept { get; init; }

        public int Reused { get; init; }

        public int Words { get; init; }

        public int Comments { get; init; }

        public string? Last { get; init; }

        public ReviewArticle Read(int flagged)
        {
            var last = Last?.Split(Separator);
            return new ReviewArticle(
                Id,
                File,
                Name,
                Title,
                LanguageTag.Parse(SourceLanguage),
                LanguageTag.Parse(TargetLanguage),
                Provider,
                Content
            )
            {
                Progress = new ReviewProgress
                {
                    Initial = Initial,
                    Translated = Translated,
                    Reviewed = Reviewed,
                    Final = Final,
                    Flagged = flagged,
                    Terms = Terms,
                    TermsKept = TermsKept,
                    Reused = Reused,
                    Words = Words,
                    Comments = Comments,
                },
                Author = last?[0] ?? "",
                Changed = DateTimeOffset.FromUnixTimeMilliseconds(
                    last is null ? Taken : long.Parse(last[1], System.Globalization.CultureInfo.InvariantCulture)
                ),
            };
        }
    }
}
