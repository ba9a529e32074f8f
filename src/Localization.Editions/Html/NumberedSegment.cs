using Localization.Model;

namespace Localization.Editions;

/// <summary>A segment and its numbers.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Pair">Its number in its row, from 0.</param>
internal sealed record NumberedSegment(TranslatedSegment Segment, int Number, int Pair);
