using System.Text.RegularExpressions;
using Localization.Articles.Markup;

namespace Localization.Articles.Docx;

/// <summary>What the pieces of a paragraph are to the reader.</summary>
internal static partial class DocxCodeTypes
{
    /// <summary>The type of what is in the text.</summary>
    public static InlineCodeType OfMark(string raw) =>
        Element().Match(raw) is not { Success: true } match
            ? InlineCodeType.Other
            : match.Value switch
            {
                "<w:br" or "<w:cr" => InlineCodeType.Break,
                "<w:drawing" or "<w:pict" or "<w:object" => InlineCodeType.Image,
                "<w:fldChar" or "<w:fldSimple" or "<w:instrText" or "<w:pgNum" => InlineCodeType.Field,
                _ => InlineCodeType.Note,
            };

    /// <summary>What readers see of what is in the text; null where they see nothing, or a picture.</summary>
    public static string? Shown(string raw) =>
        raw.Contains("<w:tab/>", StringComparison.Ordinal) ? "\t"
        : OfMark(raw) != InlineCodeType.Note ? null
        : MarkupTokenizer.ReadXml(raw).Find(t => t.Name is "w:footnoteReference" or "w:endnoteReference") is { } note
            ? Label(note)
        : null;

    /// <summary>What the mark of a note is called: notes at the end of the document are counted apart.</summary>
    public static string Label(MarkupToken note) =>
        (note.Name.StartsWith("w:endnote", StringComparison.Ordinal) ? "e" : "") + note.Attribute("w:id")?.Value;

    /// <summary>The type of what holds pieces.</summary>
    public static InlineCodeType OfGroup(string open) =>
        open.Contains("HYPERLINK", StringComparison.Ordinal)
        || open.StartsWith("<w:hyperlink", StringComparison.Ordinal)
            ? InlineCodeType.Link
            : InlineCodeType.Other;

    /// <summary>The type of a stretch in a formatting.</summary>
    /// <param name="format">The properties of its run.</param>
    /// <param name="text">What it says.</param>
    public static InlineCodeType OfFormat(string format, string text) =>
        Raised().IsMatch(format) && !Word().IsMatch(text) ? InlineCodeType.Note
        : Raised().IsMatch(format) ? InlineCodeType.Superscript
        : format.Contains("w:val=\"subscript\"", StringComparison.Ordinal) ? InlineCodeType.Subscript
        : Bold().IsMatch(format) ? InlineCodeType.Bold
        : Italic().IsMatch(format) ? InlineCodeType.Italic
        : format.Contains("<w:strike/>", StringComparison.Ordinal) ? InlineCodeType.Strike
        : InlineCodeType.Other;

    [GeneratedRegex(
        "<w:(?:br|cr|drawing|pict|object|fldChar|fldSimple|instrText|pgNum|footnoteReference|endnoteReference|"
            + "footnoteRef|endnoteRef)\\b"
    )]
    private static partial Regex Element();

    [GeneratedRegex("<w:vertAlign\\s[^>]*superscript")]
    private static partial Regex Raised();

    // Letters that are raised belong to the word: 19th, 1er.
    [GeneratedRegex(@"^\s*\p{L}.")]
    private static partial Regex Word();

    [GeneratedRegex("<w:b(?:\\s*/>|\\s+w:val=\"(?:1|true|on)\")")]
    private static partial Regex Bold();

    [GeneratedRegex("<w:i(?:\\s*/>|\\s+w:val=\"(?:1|true|on)\")")]
    private static partial Regex Italic();
}
