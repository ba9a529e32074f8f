using System.Collections.Immutable;

namespace Localization.Review.Replacing;

/// <summary>What is found in translations, and what replaces it.</summary>
/// <param name="Find">A text, or a regular expression.</param>
/// <param name="By">The replacement. With a regular expression, <c>$1</c> and <c>${name}</c> represent its
/// groups.</param>
public sealed record ReplaceRule(string Find, string By)
{
    /// <summary>Whether <see cref="Find"/> is a regular expression.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether a text must not be part of a longer word. Does not apply to regular expressions.</summary>
    public bool WholeWords { get; init; }

    /// <summary>Whether capitals count.</summary>
    public bool SameCase { get; init; } = true;
}

/// <summary>A segment that a rule changes.</summary>
/// <param name="Segment">The segment, with the version that was read.</param>
/// <param name="Target">Its translation after the change; the old one if the change is refused.</param>
/// <param name="Refusal">Why the change is refused.</param>
public sealed record ReplaceChange(ReviewSegment Segment, InlineText Target, ReplaceRefusal Refusal);

/// <summary>Why a change is refused.</summary>
public enum ReplaceRefusal
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>What was found crosses an inline code, or is all that a pair of codes encloses.</summary>
    Codes,

    /// <summary>The result would read as an inline code, such as <c>{0}</c>.</summary>
    Marks,

    /// <summary>No text would be left.</summary>
    Nothing,

    /// <summary>The result would be too long.</summary>
    TooLong,
}

/// <summary>What a rule would do to articles.</summary>
/// <param name="Changes">The segments that it would change.</param>
/// <param name="Refused">The segments that it finds but would damage.</param>
/// <param name="Final">How many segments are final and left to an editor.</param>
/// <param name="IsCut">Whether there are more changes than one step may have.</param>
public sealed record ReplacePreview(
    ImmutableArray<ReplaceChange> Changes,
    ImmutableArray<ReplaceChange> Refused,
    int Final,
    bool IsCut
)
{
    /// <summary>Nothing was found.</summary>
    public static readonly ReplacePreview Empty = new([], [], 0, false);
}
