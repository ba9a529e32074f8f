namespace Localization.Articles.Markdown.Matter;

/// <summary>A text in front matter.</summary>
/// <param name="Key">The key that it is under; of what is in a list, the key of the list.</param>
/// <param name="Start">Where it begins in the document.</param>
/// <param name="End">After its last character.</param>
/// <param name="Text">What it says.</param>
/// <param name="Style">How it is written; see <see cref="YamlScalar"/>.</param>
/// <param name="IsTop">Whether its key is at the top.</param>
internal sealed record FrontMatterValue(string Key, int Start, int End, string Text, string Style, bool IsTop)
{
    /// <summary>How its lines are joined, where it has lines of its own; else null.</summary>
    public ParagraphStyle? Block { get; init; }
}
