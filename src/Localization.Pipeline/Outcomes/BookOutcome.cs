using System.Collections.Immutable;

namespace Localization.Pipeline.Outcomes;

/// <summary>What became of a book whose chapters are articles.</summary>
/// <param name="File">The book's file.</param>
/// <param name="Link">The translated book; null where it could not be written.</param>
/// <param name="Error">Why it could not be written; null where it was.</param>
public sealed record BookOutcome(string File, EditionLink? Link, LocalizationException? Error)
{
    /// <summary>The documents in it that are not translated, or not completely: they start with a notice.</summary>
    public ImmutableArray<string> Untranslated { get; init; } = [];

    /// <summary>The documents that failed in this run, and of which an earlier, complete translation of the same source
    /// is in the book.</summary>
    public ImmutableArray<string> Earlier { get; init; } = [];

    /// <summary>The book, where a person has edited it: it is kept, and the new one is written next to it.</summary>
    public ImmutableArray<EditedEdition> Edited { get; init; } = [];

    /// <summary>All that is wrong with the book.</summary>
    public IEnumerable<LocalizationException> Errors
    {
        get
        {
            if (Error is not null)
                yield return Error;
            if (!Untranslated.IsEmpty)
                yield return new OutputException("book-incomplete", File, string.Join(", ", Untranslated));
            if (!Earlier.IsEmpty)
                yield return new OutputException("book-earlier", File, string.Join(", ", Earlier));
        }
    }
}
