using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The id of a file is unique in the document.</summary>
internal sealed class UniqueFileIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) => document.Files.Repeated("id-repeated");
}
