using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.SizeRestriction;

/// <summary>The size information of an element is given once.</summary>
internal sealed class SizeInformation : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.6 Size and Length Restriction: sizeInfo, sizeInfoRef";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants()
            .Where(e =>
                e.Attribute(ModuleNames.Sizes + "sizeInfo") is not null
                && e.Attribute(ModuleNames.Sizes + "sizeInfoRef") is not null
            )
            .Select(e => new Fault(e, "size-twice"));
}
