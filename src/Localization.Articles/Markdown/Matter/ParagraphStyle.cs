namespace Localization.Articles.Markdown.Matter;

/// <summary>How the lines of a text that is written as a block are joined.</summary>
/// <param name="IsFolded">Whether a line end is a space (YAML 1.2.2 §8.1.3); else lines are lines unless they are
/// wrapped.</param>
/// <param name="Escape">How a paragraph is written, before its layout.</param>
internal sealed record ParagraphStyle(bool IsFolded, string Escape);
