using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The id of a group is unique among the groups of its file.</summary>
internal sealed class UniqueGroupIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document.Files.SelectMany(f => f.Descendants(document.Core + "group").Repeated("id-repeated"));
}
