using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>The annotators name each data category once, by its identifier.</summary>
internal sealed class ItsAnnotators : IRule<Xliff2Document>
{
    private static readonly HashSet<string> Categories =
    [
        "allowed-characters",
        "directionality",
        "domain",
        "elements-within-text",
        "external-resource",
        "id-value",
        "language-information",
        "locale-filter",
        "localization-note",
        "localization-quality-issue",
        "localization-quality-rating",
        "mt-confidence",
        "preserve-space",
        "provenance",
        "storage-size",
        "target-pointer",
        "terminology",
        "text-analysis",
        "translate",
    ];

    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.8 ITS: annotatorsRef";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var attribute in document.Root.DescendantsAndSelf().Attributes(ModuleNames.Its + "annotatorsRef"))
        {
            var seen = new HashSet<string>();
            foreach (var entry in attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var category = entry.Split('|')[0];
                if (
                    !entry.Contains('|', StringComparison.Ordinal)
                    || !Categories.Contains(category)
                    || !seen.Add(category)
                )
                    yield return new Fault(attribute, "its-annotators", entry);
            }
        }
    }
}
