namespace Localization.Articles;

/// <summary>A text that readers see inside an inline code: the <c>alt</c> of a picture in a sentence, the title of a
/// link. It is a block of its own whose translation goes into the code's data.</summary>
/// <param name="Id">The id of the code.</param>
/// <param name="Kind">The kind of the code.</param>
/// <param name="Start">Where the text begins in the code's data.</param>
/// <param name="Length">How many characters of the data it takes.</param>
/// <param name="Source">What it says.</param>
/// <param name="Role">The role of its block.</param>
/// <param name="Escape">How it is written, in the words of the format.</param>
internal sealed record CodeText(
    string Id,
    InlineCodeKind Kind,
    int Start,
    int Length,
    InlineText Source,
    BlockRole Role,
    string Escape
);
