using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>The ids of quality issues and provenance are unique in their file, group or unit.</summary>
internal sealed class ItsIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.8 ITS: xml:id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        var seen = new HashSet<(XElement? Place, string Id)>();
        foreach (
            var records in document
                .Root.Descendants()
                .Where(e =>
                    e.Name == ModuleNames.Its + "locQualityIssues" || e.Name == ModuleNames.Its + "provenanceRecords"
                )
        )
        {
            var place = records.Ancestors().FirstOrDefault(a => a.Name.Namespace == document.Core);
            if (records.Attribute(XNamespace.Xml + "id")?.Value is { } id && !seen.Add((place, id)))
                yield return new Fault(records, "id-repeated", records.Name.LocalName, id);
        }
    }
}
