using System.Collections.Immutable;

namespace Localization.Pipeline.Outcomes;

/// <summary>What became of a book whose chapters are articles.</summary>
/// <param name="File">The book's file.</param>
/// <param name="Link">The translated book; null where it could not be written.</param>
/// <param name="Error">What is wrong with it: that it could not be written, or that chapters of it are not translated,
/// or not completely; null where nothing is.</param>
public sealed record BookOutcome(string File, EditionLink? Link, LocalizationException? Error)
{
    /// <summary>The book, where somebody had edited it: it stays, and the new one is beside it.</summary>
    public ImmutableArray<EditedEdition> Edited { get; init; } = [];
}
