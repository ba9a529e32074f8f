using System.Collections.Immutable;

namespace Localization.Model.Segments;

/// <summary>Splits a block into segments. In: a block's text. Out: consecutive pieces whose concatenation is that text;
/// white space between sentences belongs to the piece before it.</summary>
public interface ISegmenter
{
    /// <summary>Splits <paramref name="text"/>; an empty text gives no piece.</summary>
    /// <param name="text">A block's text.</param>
    /// <param name="language">The language of the text, which chooses the rules.</param>
    ImmutableArray<InlineText> Split(InlineText text, LanguageTag language);
}
