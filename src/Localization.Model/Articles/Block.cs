using System.Collections.Immutable;

namespace Localization.Model.Articles;

/// <summary>One translatable unit of layout: a line, a paragraph, a heading, a list item, a cell.</summary>
/// <param name="Index">Its place in the article, from 0.</param>
/// <param name="Role">What it is.</param>
/// <param name="Source">What it says, inline codes apart.</param>
/// <param name="Level">The depth of a heading (1 to 6) or of a list item (from 1); 0 for any other.</param>
public sealed record Block(int Index, BlockRole Role, InlineText Source, int Level = 0)
{
    /// <summary>The line of the source file on which it begins, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>Whether it is translated. What is not, such as an empty cell or program code, has no segments and is
    /// shown as it is.</summary>
    public bool IsTranslatable { get; init; } = true;

    /// <summary>What it is in, from the outermost to the innermost.</summary>
    public ImmutableArray<BlockContainer> Containers { get; init; } = [];

    /// <summary>The address of the picture whose alternative text this is, or that is here without one; null for
    /// any other block.</summary>
    public string? Picture { get; init; }

    /// <summary>The code of another block whose text this is; null for a block that represents itself.</summary>
    public CodePlace? Inside { get; init; }

    /// <summary>Terms that hold for this block alone and outrank the term base (XLIFF 2.1 §5.2, the Glossary
    /// module).</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The translation with which it came, in a bilingual file; else null. It is kept as it is.</summary>
    public InlineText? Target { get; init; }

    /// <summary>How far <see cref="Target"/> has come.</summary>
    public SegmentState TargetState { get; init; }
}
