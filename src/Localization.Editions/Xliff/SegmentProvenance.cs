using Localization.Exchange.Xliff;
using Localization.Model;

namespace Localization.Editions;

/// <summary>What a file that is handed out says of its segments.</summary>
internal static class SegmentProvenance
{
    /// <summary>What is known of a segment.</summary>
    public static XliffProvenance Of(TranslatedSegment segment) =>
        new(
            TextDigest.Of(segment.State > SegmentState.Initial ? segment.Target : InlineText.Empty),
            segment.State,
            segment.Author,
            segment.Author.Length > 0 ? segment.Changed : null
        )
        {
            Risk = segment.State > SegmentState.Initial ? segment.Risk : null,
        };
}
