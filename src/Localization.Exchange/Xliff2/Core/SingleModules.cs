namespace Localization.Exchange.Xliff2.Core;

/// <summary>Each module element is at most once in a file, group or unit.</summary>
internal sealed class SingleModules : IRule<Xliff2Document>
{
    private static readonly HashSet<XName> Single =
    [
        (XNamespace)"urn:oasis:names:tc:xliff:metadata:2.0" + "metadata",
        (XNamespace)"urn:oasis:names:tc:xliff:matches:2.0" + "matches",
        (XNamespace)"urn:oasis:names:tc:xliff:glossary:2.0" + "glossary",
        (XNamespace)"urn:oasis:names:tc:xliff:changetracking:2.0" + "changeTrack",
        (XNamespace)"urn:oasis:names:tc:xliff:resourcedata:2.0" + "resourceData",
        (XNamespace)"urn:oasis:names:tc:xliff:sizerestriction:2.0" + "profiles",
        (XNamespace)"urn:oasis:names:tc:xliff:validation:2.0" + "validation",
    ];

    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.2.2 file, group, unit";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Files.Concat(document.All("group"))
            .Concat(document.Units)
            .SelectMany(e =>
                e.Elements()
                    .Where(m => Single.Contains(m.Name))
                    .GroupBy(m => m.Name)
                    .SelectMany(g => g.Skip(1))
                    .Select(m => new Fault(m, "module-repeated", m.Name.LocalName, e.Name.LocalName))
            );
}
