using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Metadata;

/// <summary>The ids of metadata and its groups are unique in their element <c>metadata</c>.</summary>
internal sealed class MetadataIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.4 Metadata: id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants(ModuleNames.Metadata + "metadata")
            .SelectMany(m =>
                m.DescendantsAndSelf().Where(e => e.Name.Namespace == ModuleNames.Metadata).Repeated("id-repeated")
            );
}
