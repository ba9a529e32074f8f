namespace Localization.Exchange.Xliff2.Core;

/// <summary>The prefix <c>xlf</c> of user-defined values is reserved.</summary>
internal sealed class ReservedPrefix : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 type, subState";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Files.Descendants()
            .SelectMany(e =>
                e.Attributes()
                    .Where(a =>
                        IsUserDefined(e, a.Name.LocalName, document.Core)
                        && a.Name.Namespace == XNamespace.None
                        && a.Value.StartsWith("xlf:", StringComparison.Ordinal)
                    )
                    .Select(a => new Fault(e, "prefix-reserved", a.Name.LocalName, a.Value))
            );

    // The candidates of the Translation Candidates module have values of their own.
    private static bool IsUserDefined(XElement element, string attribute, XNamespace core) =>
        element.Name.Namespace == core
            ? attribute is "type" or "subState"
            : element.Name.Namespace == ModuleNames.Matches && attribute == "subType";
}
