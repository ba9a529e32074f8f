using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>The ids of units are unique in their file.</summary>
internal sealed class UnitIds : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.4 trans-unit, bin-unit: id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document
            .Elements(document.Name.Namespace + "file")
            .SelectMany(f =>
                f.Descendants()
                    .Where(e => e.Name.Namespace == document.Name.Namespace && e.Is("trans-unit", "bin-unit"))
                    .Repeated("id-repeated")
            );
}
