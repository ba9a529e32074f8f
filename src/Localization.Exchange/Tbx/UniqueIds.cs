using Localization.Exchange.Reading;

namespace Localization.Exchange.Tbx;

/// <summary>Ids are unique in the document.</summary>
internal sealed class UniqueIds : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "TBX (ISO 30042) id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) => document.Descendants().Repeated("id-repeated");
}
