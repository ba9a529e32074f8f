namespace Localization.Articles.Markdown;

/// <summary>Where in a Markdown document a text is, for what must be escaped there.</summary>
[Flags]
internal enum MarkdownContext
{
    /// <summary>Inside a line.</summary>
    None = 0,

    /// <summary>At the start of a line, where <c>#</c>, <c>-</c> and the like begin blocks.</summary>
    LineStart = 1,

    /// <summary>In a heading that begins with <c>#</c>, and may end with it.</summary>
    Heading = 2,

    /// <summary>In a table's cell, which a bar ends.</summary>
    Cell = 4,

    /// <summary>Its markup could not be told from its text: it is translated and written as it is.</summary>
    Verbatim = 8,

    /// <summary>After a link's opening bracket.</summary>
    Link = 16,

    /// <summary>In a document that defines references, where any bracket may be a link.</summary>
    References = 32,

    /// <summary>In a document where braces hold code.</summary>
    Braces = 64,
}
