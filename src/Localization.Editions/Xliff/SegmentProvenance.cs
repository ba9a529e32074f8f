using Localization.Exchange.Xliff;

namespace Localization.Editions.Xliff;

/// <summary>What a file that is handed out says of its segments.</summary>
internal static class SegmentProvenance
{
    /// <summary>What is known of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="untranslated">The target that is handed out where there is no translation.</param>
    public static XliffProvenance Of(TranslatedSegment segment, InlineText untranslated) =>
        new(
            TextDigest.Of(segment.State > SegmentState.Initial ? segment.Target : untranslated),
            segment.State,
            segment.Author,
            segment.Author.Length > 0 ? segment.Changed : null
        )
        {
            Risk = segment.State > SegmentState.Initial ? segment.Risk : null,
            Confidence = segment.Confidence,
        };
}
