using System.Collections.Immutable;
using Localization.Review.Desk;

namespace Localization.Review.Api;

/// <summary>A segment, as the API shows it. Inline codes act as <c>{0}</c>, <c>{1}</c> and so on, in the order of the
/// source.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Article">The number of its article.</param>
/// <param name="Version">Its version: a change names the one that was read.</param>
/// <param name="Role">What it is in the article.</param>
/// <param name="Source">The source.</param>
/// <param name="Target">The translation.</param>
/// <param name="State">initial, translated, reviewed or final.</param>
/// <param name="Origin">Where the translation came from.</param>
/// <param name="Issues">What to look at.</param>
/// <param name="WrittenBy">Who wrote the translation; empty for the machine.</param>
/// <param name="ChangedBy">Who changed it last, in text or state; empty for the machine.</param>
/// <param name="Changed">When.</param>
public sealed record ApiSegment(
    long Id,
    long Article,
    int Version,
    string Role,
    string Source,
    string Target,
    string State,
    string Origin,
    ImmutableArray<ApiIssue> Issues,
    string WrittenBy,
    string ChangedBy,
    DateTimeOffset Changed
)
{
    internal static ApiSegment Of(ReviewSegment segment) =>
        new(
            segment.Id,
            segment.Article,
            segment.Version,
            Name(segment.Segment.Role),
            SegmentText.Source(segment.Segment.Source),
            SegmentText.Write(segment.Target, segment.Segment.Source),
            Name(segment.State),
            Name(segment.Origin),
            [
                .. segment.Issues.Select(i => new ApiIssue(
                    i.Code,
                    Name(i.Severity),
                    i.Arguments,
                    i.Target?.Start,
                    i.Target?.Length,
                    i.Fix
                )),
            ],
            segment.Writer,
            segment.Author,
            segment.Changed
        );

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>Something to look at.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Severity">note, warning or error.</param>
/// <param name="Arguments">What the message names.</param>
/// <param name="Start">Where it begins in the translation, codes not counted; null where it has no place.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Fix">What can safely be there instead; null where a person must judge.</param>
public sealed record ApiIssue(
    string Code,
    string Severity,
    ImmutableArray<string> Arguments,
    int? Start,
    int? Length,
    string? Fix
);

/// <summary>A translation to be written.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Target">The translation, with the codes as they were shown.</param>
/// <param name="Approve">Whether it is approved at the same time.</param>
public sealed record ApiWrite(int Version, string Target, bool Approve = false);

/// <summary>A state to be set.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="State">translated, reviewed or final.</param>
public sealed record ApiState(int Version, string State);

/// <summary>A comment.</summary>
/// <param name="Text">What is said.</param>
public sealed record ApiComment(string Text);

/// <summary>A step of a segment's history.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who; empty for the machine.</param>
/// <param name="Kind">What for.</param>
/// <param name="Target">The translation after it, without codes.</param>
/// <param name="State">The state after it.</param>
public sealed record ApiChange(DateTimeOffset At, string By, string Kind, string Target, string State);
