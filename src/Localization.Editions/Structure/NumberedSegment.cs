namespace Localization.Editions.Structure;

/// <summary>A segment and its number.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Number">Its number in the article, from 1.</param>
internal readonly record struct NumberedSegment(TranslatedSegment Segment, int Number);
