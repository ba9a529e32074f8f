namespace Localization.Model.Text;

/// <summary>What an <see cref="InlineCode"/> is to the reader of the document (XLIFF 2.1 §4.3.1.35, <c>type</c> and
/// <c>subType</c>).</summary>
public enum InlineCodeType
{
    /// <summary>The document does not say.</summary>
    Other,

    /// <summary>Strong type.</summary>
    Bold,

    /// <summary>Emphasis.</summary>
    Italic,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>Program code, a key, a name that is not translated.</summary>
    Code,

    /// <summary>A line or page break.</summary>
    Break,

    /// <summary>A note's mark, or another raised or lowered figure.</summary>
    Note,

    /// <summary>Text that is struck out.</summary>
    Strike,

    /// <summary>Letters that are lowered.</summary>
    Subscript,

    /// <summary>Letters that are raised and belong to the word.</summary>
    Superscript,

    /// <summary>A value that a program fills in.</summary>
    Field,
}
