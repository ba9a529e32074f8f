namespace Localization.Articles.Markup;

/// <summary>An attribute of a tag.</summary>
/// <param name="Name">Its name, of HTML in lower case.</param>
/// <param name="Start">Where its value begins, after the quotation mark.</param>
/// <param name="End">The index after its value.</param>
/// <param name="Value">Its value, entities resolved.</param>
/// <param name="IsQuoted">Whether quotation marks are around the value.</param>
internal sealed record MarkupAttribute(string Name, int Start, int End, string Value, bool IsQuoted);
