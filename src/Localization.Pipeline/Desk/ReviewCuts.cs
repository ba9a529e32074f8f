namespace Localization.Pipeline.Desk;

/// <summary>Splits and joins segments on the desk. The text of the block stays the same, character by
/// character.</summary>
public static class ReviewCuts
{
    /// <summary>Whether a segment and the one after it can be joined: they are in one block.</summary>
    public static bool CanJoin(ReviewSegment first, ReviewSegment second) =>
        first.Segment.Block == second.Segment.Block;

    /// <summary>Two segments as one. The first keeps its number.</summary>
    /// <exception cref="ArgumentException">They are in two blocks.</exception>
    public static ReviewSegment Join(ReviewSegment first, ReviewSegment second)
    {
        if (!CanJoin(first, second))
            throw new ArgumentException("They stand in two blocks.", nameof(second));
        var gap = new InlineText(first.Segment.After + second.Segment.Before);
        return first with
        {
            Segment = first.Segment with
            {
                Source = InlineText.Concat([first.Segment.Source, gap, second.Segment.Source]),
                After = second.Segment.After,
            },
            Target = InlineText.Concat([first.Target, gap.Text.Length > 0 ? gap : new InlineText(" "), second.Target]),
            Machine = $"{first.Machine} {second.Machine}".Trim(),
            Confidence = first.Confidence > second.Confidence ? second.Confidence : first.Confidence,
            State = first.State < second.State ? first.State : second.State,
        };
    }

    /// <summary>One segment as two; null where a piece would be empty. The first keeps its number.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="source">Where the source is cut, in UTF-16 units.</param>
    /// <param name="target">Where the translation is cut.</param>
    public static (ReviewSegment First, ReviewSegment Second)? Split(ReviewSegment segment, int source, int target)
    {
        var (first, gap, second) = Cut(segment.Segment.Source, source);
        var (left, _, right) = Cut(segment.Target, target);
        if (first.Text.Length == 0 || second.Text.Length == 0)
            return null;
        return (
            segment with
            {
                Segment = segment.Segment with { Source = first, After = gap },
                Target = left,
                State = SegmentState.Translated,
                Machine = left.Text,
            },
            segment with
            {
                Id = 0,
                Segment = segment.Segment with { Index = segment.Segment.Index + 1, Source = second, Before = "" },
                Target = right,
                State = SegmentState.Translated,
                Machine = right.Text,
            }
        );
    }

    /// <summary>Gives the segments of each block their places in it anew.</summary>
    public static IReadOnlyList<ReviewSegment> Numbered(IEnumerable<ReviewSegment> segments)
    {
        var result = new List<ReviewSegment>();
        foreach (var segment in segments)
        {
            var index =
                result is [.., var last] && last.Segment.Block == segment.Segment.Block ? last.Segment.Index + 1 : 0;
            result.Add(segment with { Segment = segment.Segment with { Index = index } });
        }

        return result;
    }

    private static (InlineText First, string Gap, InlineText Second) Cut(InlineText text, int at)
    {
        var position = Math.Clamp(at, 0, text.Text.Length);
        var (before, after) = (text.Slice(0, position), text.Slice(position, text.Text.Length - position));
        var end = before.Text.TrimEnd().Length;
        var start = after.Text.Length - after.Text.TrimStart().Length;
        return (
            Clamped(before, 0, end),
            before.Text[end..] + after.Text[..start],
            Clamped(after, start, after.Text.Length - start)
        );
    }

    // Codes that stood in the white space stay with the words.
    private static InlineText Clamped(InlineText text, int start, int length) =>
        new(
            text.Text.Substring(start, length),
            [.. text.Codes.Select(c => c with { Position = Math.Clamp(c.Position - start, 0, length) })]
        );
}
