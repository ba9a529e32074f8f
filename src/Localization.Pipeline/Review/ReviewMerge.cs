using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Brings an article on the desk up to date when it was translated anew. In: what stands on the desk, and the
/// new translation. Out: what is to stand there. What people wrote or approved stays as long as its source is there;
/// where they split or joined segments, that stays too.</summary>
internal static class ReviewMerge
{
    /// <summary>The segments that are to stand on the desk.</summary>
    /// <param name="old">Those that stand there, in order.</param>
    /// <param name="fresh">Those of the new translation, in order.</param>
    public static IReadOnlyList<ReviewSegment> Merge(
        IReadOnlyList<ReviewSegment> old,
        IReadOnlyList<ReviewSegment> fresh
    )
    {
        var blocks = old.GroupBy(s => s.Segment.Block).ToDictionary(b => b.Key, b => b.ToList());
        var free = old.GroupBy(s => s.Segment.Source.Text).ToDictionary(g => g.Key, g => new Queue<ReviewSegment>(g));
        var result = new List<ReviewSegment>(fresh.Count);
        foreach (var block in fresh.GroupBy(s => s.Segment.Block))
        {
            var pieces = block.ToList();
            if (
                blocks.TryGetValue(block.Key, out var before)
                && before.Count != pieces.Count
                && Text(before) == Text(pieces)
            )
                result.AddRange(before);
            else
                result.AddRange(
                    pieces.Select(p =>
                        free.TryGetValue(p.Segment.Source.Text, out var queue) && queue.TryDequeue(out var match)
                            ? Merge(match, p)
                            : p
                    )
                );
        }

        return result;
    }

    private static ReviewSegment Merge(ReviewSegment old, ReviewSegment fresh) =>
        IsPersons(old)
            ? old with
            {
                Segment = fresh.Segment,
                Target = WithCodes(old, fresh),
            }
            : fresh with
            {
                Id = old.Id,
                Version = old.Version,
            };

    private static bool IsPersons(ReviewSegment segment) =>
        segment.Author.Length > 0 || segment.State > SegmentState.Translated;

    // Markup may have changed around the same words: then its codes are the new ones.
    private static InlineText WithCodes(ReviewSegment old, ReviewSegment fresh)
    {
        var theirs = fresh
            .Segment.Source.Codes.GroupBy(c => (c.Kind, c.Id))
            .ToDictionary(g => g.Key, g => g.First().Data);
        return old.Target.Codes.All(c => theirs.ContainsKey((c.Kind, c.Id)))
            && old.Target.Codes.Length == fresh.Segment.Source.Codes.Length
                ? new InlineText(
                    old.Target.Text,
                    [.. old.Target.Codes.Select(c => c with { Data = theirs[(c.Kind, c.Id)] })]
                )
            : old.Target.Codes.Length == 0 && fresh.Segment.Source.Codes.Length == 0 ? old.Target
            : fresh.Target;
    }

    private static string Text(IEnumerable<ReviewSegment> segments) =>
        string.Concat(segments.Select(s => s.Segment.Before + s.Segment.Source.Text + s.Segment.After));
}
