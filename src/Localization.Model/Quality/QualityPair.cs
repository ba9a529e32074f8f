using System.Collections.Immutable;

namespace Localization.Model.Quality;

/// <summary>A segment and its translation, as checks see it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Target">The translation.</param>
/// <param name="From">The language of the source.</param>
/// <param name="To">The language of the translation.</param>
public sealed record QualityPair(InlineText Source, InlineText Target, LanguageTag From, LanguageTag To)
{
    /// <summary>What the segment is in its article.</summary>
    public BlockRole Role { get; init; }

    /// <summary>Whether no person wrote or approved the translation.</summary>
    public bool IsMachine { get; init; }

    /// <summary>Where terms are in the source.</summary>
    public ImmutableArray<TextSpan> SourceTerms { get; init; } = [];

    /// <summary>Where terms are in the translation.</summary>
    public ImmutableArray<TextSpan> TargetTerms { get; init; } = [];

    /// <summary>A translated segment.</summary>
    public static QualityPair Of(TranslatedSegment segment, LanguageTag from, LanguageTag to)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return new QualityPair(segment.Segment.Source, segment.Target, from, to)
        {
            Role = segment.Segment.Role,
            IsMachine = segment.IsMachine,
            SourceTerms = [.. segment.Terms.Select(t => new TextSpan(t.Occurrence.Start, t.Occurrence.Length))],
            TargetTerms =
            [
                .. segment
                    .Terms.Where(t => t.TargetStart >= 0)
                    .Select(t => new TextSpan(t.TargetStart, t.TargetLength)),
            ],
        };
    }
}
