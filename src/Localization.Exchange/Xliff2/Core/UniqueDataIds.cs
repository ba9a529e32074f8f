using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The id of original data is unique among its siblings.</summary>
internal sealed class UniqueDataIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document.All("originalData").SelectMany(n => n.Elements(document.Core + "data").Repeated("id-repeated"));
}
