using System.Collections.Immutable;

namespace Localization.Model.Steps;

/// <summary>A segment on its way through the steps, with the best translation so far.</summary>
/// <param name="Segment">The segment.</param>
public sealed record SegmentInProgress(Segment Segment)
{
    /// <summary>The terms found in the source.</summary>
    public ImmutableArray<TermOccurrence> Occurrences { get; init; } = [];

    /// <summary>What the provider is asked; null where the document, a person or a rule gives all of the
    /// translation.</summary>
    public TranslationUnit? Unit { get; init; }

    /// <summary>The content key of the answer; empty without a <see cref="Unit"/>.</summary>
    public string Key { get; init; } = "";

    /// <summary>The provider's answer as it came; null without one.</summary>
    public InlineText? Answer { get; init; }

    /// <summary>How sure the engine was of <see cref="Answer"/>: see
    /// <see cref="TranslationAnswer.Confidence"/>.</summary>
    public double? Confidence { get; init; }

    /// <summary>The translation so far; null while there is none.</summary>
    public InlineText? Target { get; init; }

    /// <summary>Where <see cref="Target"/> came from.</summary>
    public SegmentOrigin Origin { get; init; }

    /// <summary>How the terms were protected through the provider.</summary>
    public TermProtection Protection { get; init; }

    /// <summary>The terms, each verified in <see cref="Target"/>; empty before the step <c>verify</c>.</summary>
    public ImmutableArray<VerifiedTerm> Terms { get; init; } = [];

    /// <summary>Terms that <see cref="Target"/> lacks, that were repaired in it, or that are forbidden in it.</summary>
    public ImmutableArray<QualityIssue> TermIssues { get; init; } = [];

    /// <summary>What else a reviewer should look at.</summary>
    public ImmutableArray<QualityIssue> Issues { get; init; } = [];

    /// <summary>How far the translation that came with the document is; null where it came without one.</summary>
    public SegmentState? Given { get; init; }

    /// <summary>The entry of the memory that <see cref="Target"/> was taken from, where people made it.</summary>
    public MemoryMatch? Match { get; init; }

    /// <summary>The segment as a person left it on the review desk, where <see cref="Target"/> is that.</summary>
    public ReviewSegment? Desk { get; init; }

    /// <summary>Whether the translation came with the document or from a person, so that no step changes it.</summary>
    public bool IsFixed => Given is not null || Match is not null || Desk is not null;
}
