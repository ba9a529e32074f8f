using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>What somebody says of a segment.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Segment">The segment's number.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Text">What.</param>
/// <param name="IsResolved">Whether it is settled.</param>
public sealed record ReviewComment(
    long Id,
    long Segment,
    DateTimeOffset At,
    string Author,
    string Text,
    bool IsResolved
)
{
    /// <summary>When its author changed it last; null for never.</summary>
    public DateTimeOffset? Edited { get; init; }

    /// <summary>The users whom it names.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];
}
