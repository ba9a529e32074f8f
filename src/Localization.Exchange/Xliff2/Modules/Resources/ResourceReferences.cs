using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Resources;

/// <summary>A reference to a resource names an item of the file.</summary>
internal sealed class ResourceReferences : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.5 Resource Data: resourceItemRef";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var file in document.Files)
        {
            var items = file.Descendants(ModuleNames.Resources + "resourceItem")
                .Select(i => i.Value("id"))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var reference in file.Descendants(ModuleNames.Resources + "resourceItemRef"))
            {
                if (reference.Value("ref") is { } id && !items.Contains(id))
                    yield return new Fault(reference, "reference-missing", id);
            }
        }
    }
}
