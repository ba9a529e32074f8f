namespace Localization.Model;

/// <summary>Something that a person did to a segment, for the log of the whole desk.</summary>
/// <param name="Id">Its number; later ones have higher numbers.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="Article">The article's number.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Segment">The segment's number.</param>
/// <param name="Before">The text before; empty where there was none.</param>
/// <param name="After">The text after.</param>
/// <param name="State">The state after.</param>
public sealed record ReviewLogEntry(
    long Id,
    DateTimeOffset At,
    string Author,
    ReviewChangeKind Kind,
    long Article,
    string Title,
    long Segment,
    string Before,
    string After,
    SegmentState State
);
