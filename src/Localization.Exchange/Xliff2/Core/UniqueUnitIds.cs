using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The id of a unit is unique among the units of its file.</summary>
internal sealed class UniqueUnitIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document.Files.SelectMany(f => f.Descendants(document.Core + "unit").Repeated("id-repeated"));
}
