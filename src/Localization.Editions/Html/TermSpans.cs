namespace Localization.Editions.Html;

/// <summary>Finds where terms are marked.</summary>
internal static class TermSpans
{
    /// <summary>The terms of one side, in order; of two that overlap, the first.</summary>
    public static List<TermSpan> Of(TranslatedSegment segment, bool target)
    {
        var length = (target ? segment.Target : segment.Segment.Source).Text.Length;
        var spans = segment
            .Terms.Select(t =>
                target
                    ? new TermSpan(t.TargetStart, t.TargetStart + t.TargetLength, t)
                    : new TermSpan(t.Occurrence.Start, t.Occurrence.Start + t.Occurrence.Length, t)
            )
            .Where(s => s.Start >= 0 && s.End > s.Start && s.End <= length)
            .OrderBy(s => s.Start);
        var result = new List<TermSpan>();
        foreach (var span in spans)
        {
            if (result.Count == 0 || span.Start >= result[^1].End)
                result.Add(span);
        }

        return result;
    }
}
