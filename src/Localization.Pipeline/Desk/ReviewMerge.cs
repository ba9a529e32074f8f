using Localization.Pipeline.Standing;

namespace Localization.Pipeline.Desk;

/// <summary>Brings an article on the desk up to date when it was translated anew. In: what is on the desk, and the
/// new translation. Out: what is to be there. What people wrote or approved stays as long as its source is there;
/// where they split or joined segments, that stays too.</summary>
internal static class ReviewMerge
{
    /// <summary>The segments that are to be on the desk.</summary>
    /// <param name="old">Those that are there, in order.</param>
    /// <param name="fresh">Those of the new translation, in order.</param>
    public static IReadOnlyList<ReviewSegment> Merge(
        IReadOnlyList<ReviewSegment> old,
        IReadOnlyList<ReviewSegment> fresh
    )
    {
        var cuts = new StandingCuts(old);
        var standing = StandingSegments.Of(old, [.. fresh.Select(s => s.Segment)]);
        var result = new List<ReviewSegment>(fresh.Count);
        var at = 0;
        foreach (var block in fresh.GroupBy(s => s.Segment.Block))
        {
            var pieces = block.ToList();
            if (cuts.Of([.. pieces.Select(p => p.Segment)]) is { } cut)
                result.AddRange(cut);
            else
                result.AddRange(pieces.Select((p, i) => standing[at + i] is { } match ? Merge(match, p) : p));
            at += pieces.Count;
        }

        return result;
    }

    private static ReviewSegment Merge(ReviewSegment old, ReviewSegment fresh)
    {
        if (!old.IsPersons)
            return fresh with { Id = old.Id, Version = old.Version };
        var (target, isWhole) = StandingText.For(old.Target, fresh.Segment.Source);
        return old with
        {
            Segment = fresh.Segment,
            Target = target,
            // Nobody has approved these words with that markup.
            State = isWhole || old.State < SegmentState.Translated ? old.State : SegmentState.Translated,
        };
    }
}
