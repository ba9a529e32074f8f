using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Editions.Labels;
using Localization.Editions.Structure;

namespace Localization.Editions.Docx;

/// <summary>The links of the document for review.</summary>
/// <param name="main">The part that holds them.</param>
/// <param name="addresses">Where they may lead.</param>
internal sealed class DocxLinks(MainDocumentPart main, Addresses addresses)
{
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>A link around runs; the runs alone where the address is none that may be followed.</summary>
    public IEnumerable<OpenXmlElement> Around(string? address, IEnumerable<OpenXmlElement> runs)
    {
        if (
            addresses.Link(address) is not { } target
            || !Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out var uri)
        )
            return runs;
        if (!_ids.TryGetValue(target, out var id))
        {
            _ids[target] = id = string.Create(CultureInfo.InvariantCulture, $"rIdLink{_ids.Count + 1}");
            main.AddHyperlinkRelationship(uri, isExternal: true, id);
        }

        return [new Hyperlink(runs) { Id = id }];
    }

    /// <summary>A picture, as a link to it that bears its name.</summary>
    public IEnumerable<OpenXmlElement> Picture(string? address, string? alternative, Chrome chrome) =>
        Around(
            address,
            [
                DocxMarks.Of(
                    DocxMarks.ShownStyle,
                    string.IsNullOrEmpty(alternative) ? $"[{chrome["image"]}]" : $"[{chrome["image"]}: {alternative}]"
                ),
            ]
        );
}
