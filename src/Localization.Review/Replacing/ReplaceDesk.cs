using System.Collections.Immutable;
using Localization.Review.Desk;
using Localization.Review.Rights;

namespace Localization.Review.Replacing;

/// <summary>Find and replace in many articles. In: the articles of a list, and a rule. Out: each change before it is
/// made; then one step, in which what somebody else has changed since is left as it is.</summary>
public sealed class ReplaceDesk(DeskSettings settings, ReviewDesk desk, DeskGate gate)
{
    /// <summary>How many segments one step changes at most.</summary>
    public const int MostChanges = 1000;

    private const int PageSize = 1000;

    /// <summary>How long a search takes at most.</summary>
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(20);

    /// <summary>What a rule would change, in the order of the segments' numbers.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="articles">Which articles; the page does not count.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="SettingsException">The rule is invalid, or the search takes too long.</exception>
    public async Task<ReplacePreview> PreviewAsync(
        DeskUser user,
        ReviewQuery articles,
        ReplaceRule rule,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        await gate.DemandAsync(user, DeskRight.Write);
        var replace = new FindReplace(rule);
        var changes = ImmutableArray.CreateBuilder<ReplaceChange>();
        var refused = ImmutableArray.CreateBuilder<ReplaceChange>();
        var (final, began) = (0, settings.Time.GetTimestamp());
        for (var after = 0L; ; )
        {
            var page = await settings.Store.FindSegmentsAsync(articles, after, PageSize, cancellationToken);
            foreach (var segment in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (settings.Time.GetElapsedTime(began) > LongestSearch)
                    throw new SettingsException("replace-slow");
                if (replace.Change(segment) is not { } change)
                    continue;
                if (segment.State == SegmentState.Final && !user.May(DeskRight.SignOff))
                    final++;
                else if (change.Refusal != ReplaceRefusal.None)
                    refused.Add(change);
                else if (changes.Count == MostChanges)
                    return new ReplacePreview(changes.ToImmutable(), refused.ToImmutable(), final, IsCut: true);
                else
                    changes.Add(change);
            }

            if (page.Length < PageSize)
                return new ReplacePreview(changes.ToImmutable(), refused.ToImmutable(), final, IsCut: false);
            after = page[^1].Id;
        }
    }

    /// <summary>Makes changes that were seen, in one step. A segment that has another version now is a
    /// conflict.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public Task<DeskResult> ReplaceAsync(DeskUser user, IEnumerable<ReplaceChange> changes) =>
        desk.ReplaceAsync(
            user,
            changes.Where(c => c.Refusal == ReplaceRefusal.None).Select(c => (c.Segment, c.Target)),
            ReviewChangeKind.Replace
        );

    /// <summary>Makes changes of a rule to segments whose versions were seen, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="SettingsException">The rule is invalid, or the search takes too long.</exception>
    public async Task<(DeskResult Result, ImmutableArray<ReplaceChange> Refused)> ReplaceAsync(
        DeskUser user,
        ReplaceRule rule,
        IEnumerable<(long Segment, int Version)> segments
    )
    {
        await gate.DemandAsync(user, DeskRight.Write);
        var replace = new FindReplace(rule);
        var standing = new List<(ReviewSegment Segment, int Version)>();
        foreach (var (id, version) in segments.DistinctBy(s => s.Segment))
        {
            if (await settings.Store.SegmentAsync(id) is { } segment)
                standing.Add((segment, version));
        }

        var found = standing.ToLookup(s => s.Segment.Version == s.Version, s => s.Segment);
        var changes = found[true]
            .Select(replace.Change)
            .OfType<ReplaceChange>()
            .ToLookup(c => c.Refusal == ReplaceRefusal.None);
        var result = await ReplaceAsync(user, changes[true]);
        return (
            result with
            {
                Conflicts =
                [
                    .. result.Conflicts,
                    .. found[false].Select(s => new DeskConflict(replace.Change(s)?.Target ?? s.Target, s)),
                ],
            },
            [.. changes[false]]
        );
    }
}
