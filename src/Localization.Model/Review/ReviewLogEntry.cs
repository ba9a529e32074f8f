using System.Text.Json.Serialization;

namespace Localization.Model.Review;

/// <summary>Something that a person did, for the log of the whole desk.</summary>
/// <param name="Id">Its number among changes of texts and states, or among the other events.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="Article">The article's number; null for all articles.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Segment">The segment's number; null for the article.</param>
/// <param name="Before">The text before; empty where there was none.</param>
/// <param name="After">The text after.</param>
/// <param name="State">The state of the segment after a change; null for the other events.</param>
public sealed record ReviewLogEntry(
    long Id,
    DateTimeOffset At,
    string Author,
    ReviewLogKind Kind,
    long? Article,
    string Title,
    long? Segment,
    string Before,
    string After,
    SegmentState? State
)
{
    /// <summary>Where it is in the log.</summary>
    [JsonIgnore]
    public ReviewLogPlace Place => new(At, State is null, Id);
}

/// <summary>A place in the log of the desk, which is in the order of time.</summary>
/// <param name="At">When.</param>
/// <param name="IsEvent">Whether it is not a change of a text or state; those come after the changes of the same
/// millisecond.</param>
/// <param name="Id">The number.</param>
public readonly record struct ReviewLogPlace(DateTimeOffset At, bool IsEvent, long Id)
{
    /// <summary>After all entries.</summary>
    public static readonly ReviewLogPlace End = new(DateTimeOffset.MaxValue, true, long.MaxValue);
}
