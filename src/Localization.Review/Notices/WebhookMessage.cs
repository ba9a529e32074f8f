using System.Collections.Immutable;
using System.Text.Json;
using Localization.Review.Desk;
using Localization.Review.Wire;

namespace Localization.Review.Notices;

/// <summary>A notice as it is sent.</summary>
/// <param name="Event">assigned, commented or finished.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="Article">The article.</param>
/// <param name="Segment">The segment's number; null for the article.</param>
/// <param name="Text">The comment; empty for others.</param>
/// <param name="People">Who was assigned or named.</param>
internal sealed record WebhookMessage(
    string Event,
    DateTimeOffset At,
    string By,
    ApiArticle Article,
    long? Segment,
    string Text,
    ImmutableArray<string> People
)
{
    /// <summary>The body for a notice.</summary>
    public static byte[] Of(DeskNotice notice) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new WebhookMessage(
                Name(notice.Kind),
                notice.At,
                notice.Author,
                ApiArticle.Of(notice.Article),
                notice.Segment,
                notice.Text,
                notice.People
            ),
            NoticeJson.Named.WebhookMessage
        );

    /// <summary>The name of a kind.</summary>
    public static string Name(DeskNoticeKind kind) => kind.ToString().ToLowerInvariant();
}
