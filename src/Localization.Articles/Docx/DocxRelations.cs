using Localization.Articles.Markup;

namespace Localization.Articles.Docx;

/// <summary>What the ids in a part of a package lead to (ISO/IEC 29500-2 §9.3): links to their addresses, pictures to
/// the parts that hold them.</summary>
internal sealed class DocxRelations
{
    private readonly Dictionary<string, string> _targets = [];

    private DocxRelations() { }

    /// <summary>The relations of a part.</summary>
    public static DocxRelations Of(DocxPackage package, string part)
    {
        var relations = new DocxRelations();
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var xml = package.Text($"{folder}_rels/{part[folder.Length..]}.rels");
        foreach (var token in xml is null ? [] : MarkupTokenizer.ReadXml(xml))
        {
            if (
                XmlTokens.Local(token.Name) != "Relationship"
                || token.Attribute("Id")?.Value is not { } id
                || token.Attribute("Target")?.Value is not { } target
            )
                continue;
            var isOutside = token.Attribute("TargetMode")?.Value == "External";
            relations._targets[id] =
                isOutside ? target
                : target.StartsWith('/') ? target[1..]
                : folder + target;
        }

        return relations;
    }

    /// <summary>A code with where it leads.</summary>
    public InlineCode Resolve(InlineCode code) =>
        code.Type switch
        {
            InlineCodeType.Link when code.Kind == InlineCodeKind.Start => code with { Address = Link(code.Data) },
            InlineCodeType.Image => code with { Address = Picture(code.Data) },
            _ => code,
        };

    /// <summary>The picture in a drawing or a shape of VML; null where there is none.</summary>
    public string? Picture(string xml)
    {
        foreach (var token in MarkupTokenizer.ReadXml(xml))
        {
            var id = token.Name switch
            {
                "a:blip" => token.Attribute("r:embed")?.Value ?? token.Attribute("r:link")?.Value,
                "v:imagedata" => token.Attribute("r:id")?.Value,
                _ => null,
            };
            if (id is not null && _targets.TryGetValue(id, out var target))
                return target;
        }

        return null;
    }

    private string? Link(string xml)
    {
        foreach (var token in MarkupTokenizer.ReadXml(xml))
        {
            if (token.Name == "w:hyperlink")
                return token.Attribute("r:id")?.Value is { } id && _targets.TryGetValue(id, out var target) ? target
                    : token.Attribute("w:anchor")?.Value is { } anchor ? "#" + anchor
                    : null;
        }

        // ISO/IEC 29500-1 §17.16.5.25: HYPERLINK "address".
        var field = System.Net.WebUtility.HtmlDecode(xml);
        var at = field.IndexOf("HYPERLINK", StringComparison.Ordinal);
        var open = at < 0 ? -1 : field.IndexOf('"', at);
        var close = open < 0 ? -1 : field.IndexOf('"', open + 1);
        return close < 0 ? null : field[(open + 1)..close];
    }
}
