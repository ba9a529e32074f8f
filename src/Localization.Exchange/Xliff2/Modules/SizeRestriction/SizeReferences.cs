using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.SizeRestriction;

/// <summary>A reference to size information names data beside the element or beside one around it.</summary>
internal sealed class SizeReferences : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.6 Size and Length Restriction: sizeInfoRef";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants()
            .Attributes(ModuleNames.Sizes + "sizeInfoRef")
            .Where(a => a.Parent!.Attribute(ModuleNames.Sizes + "sizeInfo") is null && !Exists(a.Parent!, a.Value))
            .Select(a => new Fault(a, "reference-missing", a.Value));

    private static bool Exists(XElement element, string id) =>
        element
            .AncestorsAndSelf()
            .Elements(ModuleNames.Sizes + "data")
            .DescendantsAndSelf()
            .Any(d => (d.Value("id") ?? d.Attribute(XNamespace.Xml + "id")?.Value) == id);
}
