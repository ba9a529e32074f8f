namespace Localization.Pipeline.Standing;

/// <summary>Finds again the segments of an article that is read anew. In: those on the desk, and those of the new
/// reading. Out: for each new one the one that it was. What occurs more than once is known by its neighbours, then by
/// its order; where some of them are gone, those that a person wrote are kept.</summary>
internal static class StandingSegments
{
    /// <summary>For each of <paramref name="fresh"/> the segment that it was; null where its source is new.</summary>
    public static ReviewSegment?[] Of(IReadOnlyList<ReviewSegment> old, IReadOnlyList<Segment> fresh)
    {
        var found = new ReviewSegment?[fresh.Count];
        var left = new Dictionary<string, List<int>>();
        for (var i = 0; i < old.Count; i++)
        {
            if (!left.TryGetValue(old[i].Segment.Source.Text, out var places))
                left[old[i].Segment.Source.Text] = places = [];
            places.Add(i);
        }

        foreach (var group in Enumerable.Range(0, fresh.Count).GroupBy(i => fresh[i].Source.Text))
        {
            if (!left.TryGetValue(group.Key, out var places))
                continue;
            var wanted = group.ToList();
            if (wanted.Count == places.Count)
            {
                for (var i = 0; i < wanted.Count; i++)
                    found[wanted[i]] = old[places[i]];
                continue;
            }

            ByNeighbours(wanted, places, (o, f) => Neighbours(old, o) == Neighbours(fresh, f));
            ByNeighbours(wanted, places, (o, f) => Neighbours(old, o).Before == Neighbours(fresh, f).Before);
            ByNeighbours(wanted, places, (o, f) => Neighbours(old, o).After == Neighbours(fresh, f).After);
            var rest =
                places.Count > wanted.Count
                    ? places.OrderByDescending(p => old[p].IsPersons).Take(wanted.Count).Order().ToList()
                    : places;
            for (var i = 0; i < rest.Count; i++)
                found[wanted[i]] = old[rest[i]];
        }

        return found;

        void ByNeighbours(List<int> wanted, List<int> places, Func<int, int, bool> isSame)
        {
            // What is said hundreds of times is not compared each with each.
            if (wanted.Count * (long)places.Count > MostCompared)
                return;
            foreach (var place in wanted.ToList())
            {
                var at = places.FindIndex(o => isSame(o, place));
                if (at < 0)
                    continue;
                found[place] = old[places[at]];
                places.RemoveAt(at);
                wanted.Remove(place);
            }
        }
    }

    private const long MostCompared = 10_000;

    private static (string Before, string After) Neighbours(IReadOnlyList<ReviewSegment> all, int at) =>
        (at > 0 ? all[at - 1].Segment.Source.Text : "", at + 1 < all.Count ? all[at + 1].Segment.Source.Text : "");

    private static (string Before, string After) Neighbours(IReadOnlyList<Segment> all, int at) =>
        (at > 0 ? all[at - 1].Source.Text : "", at + 1 < all.Count ? all[at + 1].Source.Text : "");
}
