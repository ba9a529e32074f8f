namespace Localization.Articles.Docx;

/// <summary>A piece of a paragraph.</summary>
internal abstract record DocxPiece;

/// <summary>Characters in one formatting.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Format">The <c>w:rPr</c> of their run; empty for none.</param>
internal sealed record DocxText(string Text, string Format) : DocxPiece;

/// <summary>What is in the text and is not translated, such as a picture.</summary>
/// <param name="Raw">Its XML, runs and all.</param>
internal sealed record DocxMark(string Raw) : DocxPiece;

/// <summary>What holds pieces, such as a link.</summary>
/// <param name="Open">The XML before them.</param>
/// <param name="Close">The XML after them.</param>
/// <param name="Pieces">The pieces.</param>
internal sealed record DocxGroup(string Open, string Close, List<DocxPiece> Pieces) : DocxPiece;
