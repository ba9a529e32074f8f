using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Resources;

/// <summary>The ids of resource items are unique in their element <c>resourceData</c>.</summary>
internal sealed class ResourceIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.5 Resource Data: id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants(ModuleNames.Resources + "resourceData")
            .SelectMany(r => r.Elements().Repeated("id-repeated"));
}
