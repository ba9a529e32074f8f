using System.Collections.Immutable;
using Localization.Quality;
using Localization.Quality.Risk;

namespace Localization.Pipeline.Checking;

/// <summary>What people did to machine translations on the review desk. In: the desk's store. Out: the signs of each
/// segment that people approved or changed, as the machine had written it.</summary>
public static class DeskObservations
{
    /// <summary>The observations of all articles, archived ones too.</summary>
    /// <param name="store">The desk.</param>
    /// <param name="quality">What is checked.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    public static async Task<ImmutableArray<RiskObservation>> OfAsync(
        IReviewStore store,
        QualityOptions quality,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var checks = new QualityChecks(quality);
        var seen = ImmutableArray.CreateBuilder<RiskObservation>();
        foreach (var article in await store.ArticlesAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var segments = (await store.SegmentsAsync(article.Id, cancellationToken)).Where(IsJudged).ToList();
            var pairs = segments.ConvertAll(s => new QualityPair(
                // The desk keeps the machine's text without its codes.
                new InlineText(s.Segment.Source.Text),
                new InlineText(s.Machine),
                article.SourceLanguage,
                article.TargetLanguage
            ));
            var words = checks.CheckWords(pairs, null);
            seen.AddRange(
                segments.Select(
                    (s, i) =>
                        new RiskObservation(
                            RiskSigns.Of(
                                s.Segment.Source.Text,
                                [.. checks.Check(pairs[i]), .. words.GetValueOrDefault(i, [])],
                                s.Confidence
                            ),
                            article.Provider,
                            s.Target.Text != s.Machine
                        )
                )
            );
        }

        return seen.ToImmutable();
    }

    // What the engine wrote, and people approved or wrote over.
    private static bool IsJudged(ReviewSegment segment) =>
        segment.Origin == SegmentOrigin.Engine
        && segment.Machine.Length > 0
        && (segment.State > SegmentState.Translated || segment.IsPersons);
}
