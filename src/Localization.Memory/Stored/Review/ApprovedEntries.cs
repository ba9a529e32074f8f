namespace Localization.Memory.Stored.Review;

/// <summary>Keeps the memory in step with the desk, inside the transaction that changes the desk. What is approved
/// becomes a person's entry; what is no longer approved is removed, unless somebody has put another text
/// there.</summary>
/// <param name="write">Writes entries.</param>
internal sealed class ApprovedEntries(Func<StoreConnection, IReadOnlyCollection<MemoryEntry>, Task> write)
{
    /// <summary>Learns from changed segments.</summary>
    public async Task LearnAsync(
        StoreConnection connection,
        IReadOnlyCollection<(ReviewSegment Before, ReviewSegment After)> changes,
        IgnoredIssues ignored
    )
    {
        var articles = new Dictionary<long, ReviewArticle>();
        var (learned, forgotten) = (new List<MemoryEntry>(), new List<MemoryEntry>());
        foreach (var (before, after) in changes)
        {
            if (IsApproved(after))
                learned.Add(await EntryAsync(after));
            else if (IsApproved(before))
                forgotten.Add(await EntryAsync(before));
        }

        await ChangeAsync(connection, learned, forgotten);

        async Task<MemoryEntry> EntryAsync(ReviewSegment segment)
        {
            if (!articles.TryGetValue(segment.Article, out var article))
                articles[segment.Article] = article = (
                    await ReviewArticles.FindAsync(connection, segment.Article, ignored)
                )!;
            var near = await ReviewSegments.NeighboursAsync(connection, segment.Id);
            return Of(article, segment, near.Previous, near.Next);
        }
    }

    /// <summary>Learns from an article that was cut anew.</summary>
    public async Task LearnAsync(
        StoreConnection connection,
        ReviewArticle article,
        IReadOnlyList<ReviewSegment> before,
        IReadOnlyList<ReviewSegment> after
    )
    {
        var standing = before.Where(IsApproved).Select(Mark).ToHashSet();
        var kept = after.Where(IsApproved).Select(Mark).ToHashSet();
        await ChangeAsync(connection, Changed(after, standing), Changed(before, kept));

        List<MemoryEntry> Changed(
            IReadOnlyList<ReviewSegment> segments,
            HashSet<(long, string, InlineText)> unchanged
        ) =>
            [
                .. segments
                    .Select((s, i) => (Segment: s, Place: i))
                    .Where(s => IsApproved(s.Segment) && !unchanged.Contains(Mark(s.Segment)))
                    .Select(s => Of(article, s.Segment, Text(segments, s.Place - 1), Text(segments, s.Place + 1))),
            ];

        static (long, string, InlineText) Mark(ReviewSegment segment) =>
            (segment.Id, segment.Segment.Source.Text, segment.Target);

        static string Text(IReadOnlyList<ReviewSegment> segments, int at) =>
            at >= 0 && at < segments.Count ? segments[at].Segment.Source.Text : "";
    }

    private async Task ChangeAsync(StoreConnection connection, List<MemoryEntry> learned, List<MemoryEntry> forgotten)
    {
        var removed = 0;
        foreach (var entry in forgotten)
            removed += await connection.ExecuteAsync(
                """
                DELETE FROM entry
                WHERE key = @key AND origin = @human AND target = @target
                    AND coalesce(target_codes, '') IN (@codes, @full)
                """,
                new
                {
                    key = StoredKey.Of(entry.Key),
                    human = (int)MemoryOrigin.Human,
                    target = StoredText.Of(entry.Target.Text),
                    codes = InlineTextJson.Codes(entry.Target) ?? "",
                    full = InlineTextJson.FullCodes(entry.Target) ?? "",
                }
            );
        if (removed > 0)
            await connection.ExecuteAsync("UPDATE human_version SET version = version + 1");
        if (learned.Count > 0)
            await write(connection, learned);
    }

    private static bool IsApproved(ReviewSegment segment) => segment.State >= SegmentState.Reviewed;

    private static MemoryEntry Of(ReviewArticle article, ReviewSegment segment, string previous, string next) =>
        HumanEntry.Of(
            article.SourceLanguage,
            article.TargetLanguage,
            segment.Segment.Source,
            previous,
            next,
            segment.Target,
            segment.State,
            segment.Writer.Length > 0 ? segment.Writer : segment.Author,
            article.Name
        );
}
