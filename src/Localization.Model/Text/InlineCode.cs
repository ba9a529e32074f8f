namespace Localization.Model;

/// <summary>A piece of markup inside a text: kept out of the characters that are translated, put back after.</summary>
/// <param name="Position">Where it stands: an index into <see cref="InlineText.Text"/>, 0 to its length.</param>
/// <param name="Kind">Opening, closing or alone.</param>
/// <param name="Id">Names the code within its block; a <see cref="InlineCodeKind.Start"/> and its
/// <see cref="InlineCodeKind.End"/> share it.</param>
/// <param name="Data">The markup itself, as it stood in the document (XLIFF's original data).</param>
public readonly record struct InlineCode(int Position, InlineCodeKind Kind, string Id, string Data);
