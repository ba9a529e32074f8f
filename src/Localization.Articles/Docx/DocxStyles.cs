using System.Globalization;
using Localization.Articles.Markup;

namespace Localization.Articles.Docx;

/// <summary>What the styles of a document make of a paragraph. Their ids are in the language of who made them, their
/// names are not (ISO/IEC 29500-1 §17.7.4.9).</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _lists = [];

    private DocxStyles() { }

    /// <summary>The styles of a part; none where there is no such part.</summary>
    public static DocxStyles Read(string? xml)
    {
        var styles = new DocxStyles();
        string? id = null;
        foreach (var token in xml is null ? [] : MarkupTokenizer.ReadXml(xml))
        {
            if (token is { Kind: MarkupTokenKind.Start, Name: "w:style" })
                id = token.Attribute("w:styleId")?.Value;
            else if (token is { Kind: MarkupTokenKind.Start, Name: "w:name" } && id is not null)
                styles._names[id] = token.Attribute("w:val")?.Value.ToLowerInvariant() ?? "";
            else if (token is { Kind: MarkupTokenKind.Start, Name: "w:numId" } && id is not null)
                styles._lists[id] = token.Attribute("w:val")?.Value ?? "";
        }

        return styles;
    }

    /// <summary>The id of the list whose items a style makes; null where it makes none.</summary>
    public string? ListOf(string style) => _lists.GetValueOrDefault(style);

    /// <summary>Whether a style is that of numbered items.</summary>
    public bool IsNumbered(string style) =>
        _names.GetValueOrDefault(style, style).StartsWith("list number", StringComparison.OrdinalIgnoreCase);

    /// <summary>The role and level that a style gives; null where it says nothing.</summary>
    public (BlockRole Role, int Level)? RoleOf(string style) =>
        _names.GetValueOrDefault(style, style.ToLowerInvariant()) switch
        {
            "title" => (BlockRole.Headline, 1),
            ['h', 'e', 'a', 'd', 'i', 'n', 'g', .. var number]
                when int.TryParse(number, CultureInfo.InvariantCulture, out var level) => (
                BlockRole.Heading,
                Math.Clamp(level, 1, 6)
            ),
            "caption" => (BlockRole.Caption, 0),
            "quote" or "intense quote" or "block text" => (BlockRole.Quotation, 0),
            var name when name.StartsWith("list ", StringComparison.Ordinal) => (BlockRole.ListItem, 1),
            _ => null,
        };
}
