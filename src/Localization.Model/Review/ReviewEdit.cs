using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>A change that somebody asks for.</summary>
/// <param name="Segment">The segment's number.</param>
/// <param name="Version">The version that was read: if it is no longer the newest, nothing is changed.</param>
/// <param name="Target">The translation.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Author">Who; empty for the machine.</param>
/// <param name="Kind">What for.</param>
public sealed record ReviewEdit(
    long Segment,
    int Version,
    InlineText Target,
    SegmentState State,
    string Author,
    ReviewChangeKind Kind
)
{
    /// <summary>Who wrote the text, where that is not the author: an undo brings back another's text. Null for the
    /// author of a new text, or for who wrote the old one.</summary>
    public string? Writer { get; init; }

    /// <summary>What is wrong with the new translation.</summary>
    public ImmutableArray<QualityIssue> Issues { get; init; } = [];

    /// <summary>Terms in the source.</summary>
    public int Terms { get; init; }

    /// <summary>Those of them that are in the translation.</summary>
    public int TermsKept { get; init; }

    /// <summary>How likely an editor is to change the new translation, in per cent.</summary>
    public int Risk { get; init; }
}

/// <summary>What became of a <see cref="ReviewEdit"/>.</summary>
/// <param name="Segment">The segment as it is now: with the change, or as somebody else has left it.</param>
/// <param name="IsConflict">Whether somebody else was first and nothing was changed.</param>
public sealed record ReviewSaved(ReviewSegment Segment, bool IsConflict);
