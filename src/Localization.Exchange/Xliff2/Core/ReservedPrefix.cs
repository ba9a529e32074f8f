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
            .Where(e => e.Name.Namespace == document.Core)
            .SelectMany(e =>
                e.Attributes()
                    .Where(a =>
                        a.Name.LocalName is "type" or "subState"
                        && a.Name.Namespace == XNamespace.None
                        && a.Value.StartsWith("xlf:", StringComparison.Ordinal)
                    )
                    .Select(a => new Fault(e, "prefix-reserved", a.Name.LocalName, a.Value))
            );
}
