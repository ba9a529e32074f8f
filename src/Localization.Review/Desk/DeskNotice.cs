using System.Collections.Immutable;

namespace Localization.Review.Desk;

/// <summary>Something that others want to hear of, inside the desk and outside.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who did it.</param>
/// <param name="Article">The article as it is now.</param>
/// <param name="Segment">The segment; null for the article.</param>
/// <param name="Text">The comment; empty for others.</param>
/// <param name="People">Whom it concerns: who was assigned or named.</param>
public sealed record DeskNotice(
    DeskNoticeKind Kind,
    DateTimeOffset At,
    string Author,
    ReviewArticle Article,
    long? Segment,
    string Text,
    ImmutableArray<string> People
);

/// <summary>What happened.</summary>
public enum DeskNoticeKind
{
    /// <summary>An article was assigned to somebody.</summary>
    Assigned,

    /// <summary>Somebody commented.</summary>
    Commented,

    /// <summary>The last segment of an article was approved.</summary>
    Finished,
}
