using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>Information is given at the place or by reference, not both.</summary>
internal sealed class ItsExclusions : IRule<Xliff2Document>
{
    private static readonly (string One, string[] Others)[] Exclusions =
    [
        (
            "locQualityIssuesRef",
            [
                "locQualityIssueType",
                "locQualityIssueComment",
                "locQualityIssueSeverity",
                "locQualityIssueProfileRef",
                "locQualityIssueEnabled",
            ]
        ),
        ("locQualityRatingScore", ["locQualityRatingVote"]),
        ("taIdentRef", ["taSource", "taIdent"]),
        (
            "provenanceRecordsRef",
            [
                "org",
                "orgRef",
                "person",
                "personRef",
                "revOrg",
                "revOrgRef",
                "revPerson",
                "revPersonRef",
                "revTool",
                "revToolRef",
                "tool",
                "toolRef",
            ]
        ),
    ];

    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.8 ITS: annotations";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var element in document.Root.DescendantsAndSelf().Where(e => e.HasAttributes))
        {
            bool Has(string name) => element.Attribute(ModuleNames.Its + name) is not null;
            foreach (var (one, others) in Exclusions)
            {
                if (Has(one) && Array.Find(others, Has) is { } other)
                    yield return new Fault(element, "its-exclusive", one, other);
            }

            if (Has("taSource") != Has("taIdent"))
                yield return new Fault(element, "pair-incomplete", "its:taSource", "its:taIdent");
        }
    }
}
