using System.Collections.Immutable;

namespace Localization.Articles.Markdown;

/// <summary>A stretch of a Markdown document that becomes a block.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">After its last character.</param>
/// <param name="Source">What it says.</param>
/// <param name="Role">What it is.</param>
/// <param name="Level">The depth of a heading or list item.</param>
/// <param name="Escape">How text is written here; see <see cref="MarkdownPlace"/> and <see cref="YamlScalar"/>.</param>
internal sealed record MarkdownPiece(int Start, int End, InlineText Source, BlockRole Role, int Level, string? Escape)
{
    /// <summary>The texts in its codes that are blocks of their own.</summary>
    public ImmutableArray<CodeText> Inner { get; init; } = [];

    /// <summary>What it is in.</summary>
    public ImmutableArray<BlockContainer> Containers { get; init; } = [];

    /// <summary>The address of the picture whose text it is.</summary>
    public string? Picture { get; init; }

    /// <summary>Whether it is shown as it is: a cell without words, program code, a picture. It takes no characters of
    /// the document.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether there is nothing to translate, only a field to be laid out: an empty cell, or the rule under
    /// the heads.</summary>
    public bool IsLayout { get; init; }

    /// <summary>Whether an image is all there is.</summary>
    public bool IsImage =>
        Source.Codes is [{ Position: 0, Type: InlineCodeType.Image }, .. var rest]
        && rest.All(c => c.Type == InlineCodeType.Image && c.Position == Source.Text.Length);
}
