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
    public ReplacePreview Preview(
        DeskUser user,
        ReviewQuery articles,
        ReplaceRule rule,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        gate.Demand(user, DeskRight.Write);
        var replace = new FindReplace(rule);
        var changes = ImmutableArray.CreateBuilder<ReplaceChange>();
        var refused = ImmutableArray.CreateBuilder<ReplaceChange>();
        var (final, began) = (0, settings.Time.GetTimestamp());
        for (var after = 0L; ; )
        {
            var page = settings.Store.Segments(articles, after, PageSize);
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
    public DeskResult Replace(DeskUser user, IEnumerable<ReplaceChange> changes) =>
        desk.Replace(
            user,
            changes.Where(c => c.Refusal == ReplaceRefusal.None).Select(c => (c.Segment, c.Target)),
            ReviewChangeKind.Replace
        );

    /// <summary>Makes changes of a rule to segments whose versions were seen, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="SettingsException">The rule is invalid, or the search takes too long.</exception>
    public (DeskResult Result, ImmutableArray<ReplaceChange> Refused) Replace(
        DeskUser user,
        ReplaceRule rule,
        IEnumerable<(long Segment, int Version)> segments
    )
    {
        gate.Demand(user, DeskRight.Write);
        var replace = new FindReplace(rule);
        var found = segments
            .DistinctBy(s => s.Segment)
            .Select(s => (Segment: settings.Store.Segment(s.Segment), s.Version))
            .Where(s => s.Segment is not null)
            .ToLookup(s => s.Segment!.Version == s.Version, s => s.Segment!);
        var changes = found[true]
            .Select(replace.Change)
            .OfType<ReplaceChange>()
            .ToLookup(c => c.Refusal == ReplaceRefusal.None);
        var result = Replace(user, changes[true]);
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
