using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>The ids of groups are unique in their file.</summary>
internal sealed class GroupIds : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.4 group: id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document
            .Elements(document.Name.Namespace + "file")
            .SelectMany(f => f.Descendants(document.Name.Namespace + "group").Repeated("id-repeated"));
}
