using System.Collections.Immutable;

namespace Localization.Model.Memory;

/// <summary>A source for which the memory is asked.</summary>
/// <param name="Source">The source.</param>
/// <param name="SourceLanguage">Its language.</param>
/// <param name="TargetLanguage">The language to translate to. An entry of the same variety, of one that covers it or of
/// one that it covers is a full match; one of another variety a fuzzy match at most.</param>
public sealed record MemoryQuery(InlineText Source, LanguageTag SourceLanguage, LanguageTag TargetLanguage)
{
    /// <summary>The threshold that is usual in the field, in per cent.</summary>
    public const int UsualThreshold = 75;

    /// <summary>The text of the segment before, empty at the start of an article; null where it is not known.</summary>
    public string? Previous { get; init; }

    /// <summary>The text of the segment after, empty at the end of an article; null where it is not known.</summary>
    public string? Next { get; init; }

    /// <summary>The stretches whose translation is given: numbers, dates and names to which a like entry is
    /// adapted.</summary>
    public ImmutableArray<LexicalConstraint> Given { get; init; } = [];

    /// <summary>From how many per cent a like source is a match, 50 to 100; at 100 none is looked for.</summary>
    public int Threshold { get; init; } = UsualThreshold;

    /// <summary>How many matches at most, at least 1.</summary>
    public int Limit { get; init; } = 5;

    /// <summary>Whether providers' answers count too. For reuse they do not: they hold for their content key
    /// alone.</summary>
    public bool Machine { get; init; }
}
