using System.Collections.Immutable;

namespace Localization.Model.Segments;

/// <summary>A segment with its translation and all that is known of it.</summary>
/// <param name="Segment">The source.</param>
/// <param name="Target">The translation; the source itself while <paramref name="State"/> is
/// <see cref="SegmentState.Initial"/>.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Origin">Where the translation came from.</param>
/// <param name="Terms">The terms found in the source, each verified in the target.</param>
/// <param name="Issues">What a reviewer should look at.</param>
public sealed record TranslatedSegment(
    Segment Segment,
    InlineText Target,
    SegmentState State,
    SegmentOrigin Origin,
    ImmutableArray<VerifiedTerm> Terms,
    ImmutableArray<QualityIssue> Issues
)
{
    /// <summary>The entry of the memory that <see cref="Target"/> was taken from, where people made it; else
    /// null.</summary>
    public MemoryMatch? Match { get; init; }

    /// <summary>The stretches of the source that have the letters of an entry of the glossary and could not be told
    /// from another word.</summary>
    public ImmutableArray<TermOccurrence> UnsureTerms { get; init; } = [];

    /// <summary>Who wrote the translation, or approved what a machine wrote; empty where nobody did, or where the name
    /// is not known.</summary>
    public string Author { get; init; } = "";

    /// <summary>When <see cref="Author"/> did; null where that is not known.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>How sure the engine was, where it wrote the translation: see
    /// <see cref="TranslationAnswer.Confidence"/>.</summary>
    public double? Confidence { get; init; }

    /// <summary>The <see cref="Risk"/> from which a segment is one to look at.</summary>
    public const int Look = 50;

    /// <summary>How likely an editor is to change it, from 0 to 100.</summary>
    public int Risk { get; init; }

    /// <summary>Whether a person wrote it and nobody has approved it yet.</summary>
    public bool IsEdited => State == SegmentState.Translated && Match is not null && Author.Length > 0;

    /// <summary>Whether it is a translation that no person wrote or approved.</summary>
    public bool IsMachine =>
        State == SegmentState.Translated
        && Match is null
        && Origin is SegmentOrigin.Engine or SegmentOrigin.Memory or SegmentOrigin.Rule;
}
