using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Resources;

/// <summary>A resource is in the file or elsewhere; one that is elsewhere needs its type.</summary>
internal sealed class ResourceItems : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.5 Resource Data: resourceItem, source, target";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var item in document.Root.Descendants(ModuleNames.Resources + "resourceItem"))
        {
            var sides = item.Elements()
                .Where(e => e.Name.Namespace == ModuleNames.Resources && e.Is("source", "target"))
                .ToList();
            if (!item.Elements().Any())
                yield return new Fault(
                    item,
                    "children-missing",
                    "res:resourceItem",
                    "res:source, res:target, res:reference"
                );
            foreach (var side in sides.Where(s => s.Has("href") == s.Nodes().Any()))
                yield return new Fault(side, side.Has("href") ? "skeleton-twice" : "skeleton-empty");
            if (!item.Has("mimeType") && sides.Count > 0 && !sides.Any(s => s.Nodes().Any()))
                yield return new Fault(item, "resource-type");
        }
    }
}
