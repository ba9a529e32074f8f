using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>A reference to quality issues or provenance names an element of the unit.</summary>
internal sealed class ItsReferences : InlineRule
{
    private const string Start = "#its=";

    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §5.8 ITS: locQualityIssuesRef, provenanceRecordsRef";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope)
    {
        foreach (
            var (attribute, target) in new[]
            {
                ("locQualityIssuesRef", "locQualityIssues"),
                ("provenanceRecordsRef", "provenanceRecords"),
            }
        )
        {
            if (element.Attribute(ModuleNames.Its + attribute)?.Value is not { } reference)
                continue;
            var places = scope
                .Element.AncestorsAndSelf()
                .First(e => e.Is("unit"))
                .Descendants(ModuleNames.Its + target);
            if (
                !reference.StartsWith(Start, StringComparison.Ordinal)
                || places.Count(p => p.Attribute(XNamespace.Xml + "id")?.Value == reference[Start.Length..]) != 1
            )
                yield return new Fault(element, "reference-missing", reference);
        }
    }
}
