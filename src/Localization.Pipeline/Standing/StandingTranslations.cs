using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Localization.Memory;

namespace Localization.Pipeline.Standing;

/// <summary>What people wrote or approved on the review desk, for the batch. In: a file. Out: the segments as they
/// are on the desk. A person's text outranks memory, conventions, rules and engines.</summary>
/// <param name="store">The desk; null where there is none.</param>
/// <param name="from">The language of the articles.</param>
/// <param name="to">The language to translate to.</param>
internal sealed class StandingTranslations(IReviewStore? store, LanguageTag from, LanguageTag to)
{
    /// <summary>The segments of a file on the desk; none where no person has touched it.</summary>
    public async Task<IReadOnlyList<ReviewSegment>> OfAsync(string file, CancellationToken cancellationToken)
    {
        if (store is null || await store.FindAsync(Path.GetFullPath(file), to, cancellationToken) is not { } article)
            return [];
        var segments = await store.SegmentsAsync(article, cancellationToken);
        return segments.Any(s => s.Author.Length > 0) ? segments : [];
    }

    /// <summary>What the desk holds of people's work on a file, in short: it changes with each of their
    /// changes.</summary>
    public async Task<string> VersionAsync(string file, CancellationToken cancellationToken)
    {
        var parts = (await OfAsync(file, cancellationToken))
            .Where(s => s.Author.Length > 0)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Id}:{s.Version}"));
        return string.Join(' ', parts) is { Length: > 0 } text
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))
            : "";
    }

    /// <summary>Cuts an article's segments as people cut them.</summary>
    public static IReadOnlyList<Segment> Cut(IReadOnlyList<Segment> segments, IReadOnlyList<ReviewSegment> desk)
    {
        if (desk.Count == 0)
            return segments;
        var cuts = new StandingCuts(desk);
        return
        [
            .. segments
                .GroupBy(s => s.Block)
                .Select(b => b.ToList())
                .SelectMany(b => cuts.Of(b) is { } cut ? cut.Select(c => c.Segment) : b),
        ];
    }

    /// <summary>Gives each segment the text of a person on the desk, where there is one.</summary>
    public ImmutableArray<SegmentInProgress> Reuse(
        ImmutableArray<SegmentInProgress> segments,
        IReadOnlyList<ReviewSegment> desk
    )
    {
        if (desk.Count == 0)
            return segments;
        var standing = StandingSegments.Of(desk, [.. segments.Select(p => p.Segment)]);
        return [.. segments.Select((s, i) => standing[i] is { IsPersons: true } person ? Reuse(s, person, i) : s)];

        SegmentInProgress Reuse(SegmentInProgress segment, ReviewSegment person, int at)
        {
            var (target, isWhole) = StandingText.For(person.Target, segment.Segment.Source);
            var standing = person with
            {
                Segment = segment.Segment,
                Target = target,
                State = isWhole || person.State < SegmentState.Translated ? person.State : SegmentState.Translated,
            };
            return segment with
            {
                Unit = null,
                Key = "",
                Target = target,
                // No engine was asked in this run.
                Origin =
                    Origin(standing) is var origin && origin == SegmentOrigin.Engine ? SegmentOrigin.Memory : origin,
                Desk = standing,
                Match = Match(standing, Text(at - 1), Text(at + 1), from, to),
            };
        }

        string Text(int at) => at >= 0 && at < segments.Length ? segments[at].Segment.Source.Text : "";
    }

    /// <summary>A person's text as a match of the memory; null where a machine wrote it.</summary>
    public static MemoryMatch? Match(
        ReviewSegment segment,
        string previous,
        string next,
        LanguageTag from,
        LanguageTag to
    ) =>
        segment.Writer.Length == 0 || segment.State == SegmentState.Initial
            ? null
            : new MemoryMatch(
                HumanEntry.Of(
                    from,
                    to,
                    segment.Segment.Source,
                    previous,
                    next,
                    segment.Target,
                    segment.State,
                    segment.Writer,
                    ""
                ) with
                {
                    Changed = segment.Changed,
                },
                MatchKind.InContext,
                101,
                segment.Target
            );

    /// <summary>Where a segment's text came from: what a person wrote is no longer an engine's, and a source that a
    /// person accepts is a translation.</summary>
    public static SegmentOrigin Origin(ReviewSegment segment) =>
        segment.State > SegmentState.Initial
        && segment.Origin != SegmentOrigin.Document
        && (segment.Writer.Length > 0 || (segment.IsPersons && segment.Origin == SegmentOrigin.Source))
            ? SegmentOrigin.Memory
            : segment.Origin;

    /// <summary>Who wrote the text, or approved what a machine wrote.</summary>
    public static string Author(ReviewSegment segment) =>
        segment.Writer.Length > 0 ? segment.Writer
        : segment.State > SegmentState.Translated ? segment.Author
        : "";
}
