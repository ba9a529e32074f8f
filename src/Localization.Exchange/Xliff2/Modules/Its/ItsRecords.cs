using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>A quality issue has a type or a comment, and a provenance record names somebody or something.</summary>
internal sealed class ItsRecords : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.8 ITS: locQualityIssue, provenanceRecord";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var record in document.Root.Descendants().Where(e => e.Name.Namespace == ModuleNames.Its))
        {
            if (
                record.Is("locQualityIssue")
                && !record.Has("locQualityIssueType")
                && !record.Has("locQualityIssueComment")
            )
                yield return new Fault(record, "its-record", "locQualityIssueType, locQualityIssueComment");
            if (
                record.Is("provenanceRecord")
                && !record.Attributes().Any(a => !a.IsNamespaceDeclaration && a.Name.LocalName != "version")
            )
                yield return new Fault(record, "its-record", "person, org, tool, revPerson, revOrg, revTool");
        }
    }
}
