namespace Localization.Pipeline.Standing;

/// <summary>The blocks that a person cut into other segments than the rules do. In: the segments on the desk. Out: for
/// a block that is read anew its segments as the person cut them.</summary>
internal sealed class StandingCuts
{
    private readonly Dictionary<string, Queue<List<ReviewSegment>>> _blocks;

    public StandingCuts(IReadOnlyList<ReviewSegment> old) =>
        _blocks = old.GroupBy(s => s.Segment.Block)
            .GroupBy(b => Text(b.Select(s => s.Segment)))
            .ToDictionary(g => g.Key, g => new Queue<List<ReviewSegment>>(g.Select(b => b.ToList())));

    /// <summary>The segments of a block as a person cut them; null where they are as the rules cut them, or where its
    /// text is another. Blocks are asked for in order.</summary>
    public IReadOnlyList<ReviewSegment>? Of(IReadOnlyList<Segment> block) =>
        _blocks.TryGetValue(Text(block), out var standing)
        && standing.TryDequeue(out var pieces)
        && pieces.Count != block.Count
            ? [.. pieces.Select(p => p with { Segment = p.Segment with { Block = block[0].Block } })]
            : null;

    private static string Text(IEnumerable<Segment> segments) =>
        string.Concat(segments.Select(s => s.Before + s.Source.Text + s.After));
}
