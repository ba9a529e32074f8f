namespace Localization.Memory;

/// <summary>What the memory keeps of a translation that a person made or approved.</summary>
public static class HumanEntry
{
    /// <summary>The entry of a segment between its neighbours.</summary>
    /// <param name="from">The language of the source.</param>
    /// <param name="to">The language of the translation.</param>
    /// <param name="source">The source.</param>
    /// <param name="previous">The text of the segment before; empty at the start of an article.</param>
    /// <param name="next">The text of the segment after; empty at the end.</param>
    /// <param name="target">The translation.</param>
    /// <param name="state">How far it has come.</param>
    /// <param name="author">Who made it.</param>
    /// <param name="article">Where it is.</param>
    public static MemoryEntry Of(
        LanguageTag from,
        LanguageTag to,
        InlineText source,
        string previous,
        string next,
        InlineText target,
        SegmentState state,
        string author,
        string article
    ) =>
        new(EntryKey.Of(from, to, source, previous, next), from, to, source, target, "", article)
        {
            Origin = MemoryOrigin.Human,
            State = state,
            Previous = previous,
            Next = next,
            Author = author,
        };
}
