using System.Collections.Immutable;
using Localization.Model;
using Localization.Pipeline;

namespace Localization.Review;

/// <summary>Teaches the memory what people approve. In: changes on the desk. Out: entries of what is approved; what is
/// so no longer is forgotten, unless somebody has put another text there.</summary>
internal sealed class ApprovedMemory(DeskSettings settings)
{
    /// <summary>Learns from changes.</summary>
    public void Learn(IReadOnlyCollection<SegmentChanged> changes)
    {
        settings.Memory.Store([.. Entries(changes.Select(c => c.After).Where(IsApproved))]);
        foreach (
            var entry in Entries(changes.Where(c => IsApproved(c.Before) && !IsApproved(c.After)).Select(c => c.Before))
        )
        {
            if (IsStill(entry))
                settings.Forget(entry.Key);
        }
    }

    private static bool IsApproved(ReviewSegment segment) => segment.State >= SegmentState.Reviewed;

    // An import or an edit of the memory may have put a newer text of a person there.
    private bool IsStill(MemoryEntry entry) =>
        settings
            .Memory.Match(
                new MemoryQuery(entry.Source, entry.SourceLanguage, entry.TargetLanguage)
                {
                    Previous = entry.Previous,
                    Next = entry.Next,
                    Threshold = 100,
                    Limit = 20,
                }
            )
            .Any(m => m.Entry.Key == entry.Key && m.Entry.Target.Equals(entry.Target));

    // Context is part of an entry: an article is read once, however many of its segments there are.
    private IEnumerable<MemoryEntry> Entries(IEnumerable<ReviewSegment> segments)
    {
        foreach (var group in segments.GroupBy(s => s.Article))
        {
            var (article, all) = (settings.Store.Article(group.Key)!, settings.Store.Segments(group.Key));
            var places = all.Select((s, i) => (s.Id, i)).ToDictionary();
            foreach (var segment in group)
            {
                var at = places.GetValueOrDefault(segment.Id, -1);
                yield return HumanEntry.Of(
                    article.SourceLanguage,
                    article.TargetLanguage,
                    segment.Segment.Source,
                    Text(all, at - 1),
                    Text(all, at + 1),
                    segment.Target,
                    segment.State,
                    segment.Writer.Length > 0 ? segment.Writer : segment.Author,
                    article.Name
                );
            }
        }

        static string Text(ImmutableArray<ReviewSegment> all, int at) =>
            at >= 0 && at < all.Length ? all[at].Segment.Source.Text : "";
    }
}
