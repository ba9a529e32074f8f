using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Steps;

/// <summary>Applies a rule to each segment of an article. One that the rule cannot process stays untranslated, with the
/// reason; the others go on.</summary>
internal static class EachSegment
{
    /// <summary>The article with each segment changed.</summary>
    public static ArticleInProgress Change(
        this ArticleInProgress article,
        Func<SegmentInProgress, SegmentInProgress> change
    ) => article with { Segments = [.. article.Segments.Select(s => OrFault(s, change))] };

    /// <summary>What a rule makes of a segment; the same of the untranslated segment where it fails.</summary>
    public static T OrFault<T>(
        SegmentInProgress segment,
        Func<SegmentInProgress, T> change,
        Func<SegmentInProgress, T> fault
    )
    {
        try
        {
            return change(segment);
        }
        catch (Exception exception) when (SegmentFault.Is(exception))
        {
            return fault(UntranslatedSegment.Of(segment, SegmentFault.Reason(exception)));
        }
    }

    private static SegmentInProgress OrFault(
        SegmentInProgress segment,
        Func<SegmentInProgress, SegmentInProgress> change
    ) => OrFault(segment, change, static s => s);
}
