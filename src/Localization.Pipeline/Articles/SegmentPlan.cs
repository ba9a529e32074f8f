using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>What is to be done with one segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Rendering">Its translation where a rule or a person's translation gives all of it; else null.</param>
/// <param name="Occurrences">The terms in it.</param>
/// <param name="Unit">What is asked of the provider; null where a rule answers.</param>
/// <param name="Key">The content key of the answer; empty where a rule answers.</param>
internal sealed record SegmentPlan(
    Segment Segment,
    InlineText? Rendering,
    ImmutableArray<TermOccurrence> Occurrences,
    TranslationUnit? Unit,
    string Key
)
{
    /// <summary>What people translated before, where <see cref="Rendering"/> is that; else null.</summary>
    public MemoryMatch? Match { get; init; }

    /// <summary>The segment as a person left it on the review desk, where <see cref="Rendering"/> is that; else
    /// null.</summary>
    public ReviewSegment? Desk { get; init; }

    /// <summary>How far the translation has come with which the segment came; null where it came without.</summary>
    public SegmentState? Given { get; init; }
}
