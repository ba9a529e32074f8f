using System.Collections.Frozen;
using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules;

/// <summary>Attributes of the format and size modules belong to the elements that the module names.</summary>
internal sealed class ModuleAttributes : IRule<Xliff2Document>
{
    private static readonly FrozenDictionary<XName, string[]> Places = new Dictionary<XName, string[]>
    {
        [ModuleNames.Formats + "fs"] = ["file", "group", "unit", "note", "ph", "pc", "sc", "ec", "mrk", "sm"],
        [ModuleNames.Formats + "subFs"] = ["file", "group", "unit", "note", "ph", "pc", "sc", "ec", "mrk", "sm"],
        [ModuleNames.Sizes + "equivStorage"] = ["ph", "pc", "sc", "ec"],
        [ModuleNames.Sizes + "sizeInfo"] = ["file", "group", "unit", "ph", "pc", "sc", "ec"],
        [ModuleNames.Sizes + "sizeInfoRef"] = ["file", "group", "unit", "ph", "pc", "sc", "ec"],
        [ModuleNames.Sizes + "sizeRestriction"] = ["file", "group", "unit", "pc", "sc", "mrk", "sm"],
        [ModuleNames.Sizes + "storageRestriction"] = ["file", "group", "unit", "pc", "sc", "mrk", "sm"],
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.3 Format Style, §5.6 Size and Length Restriction: attributes";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.DescendantsAndSelf()
            .Where(e => e.Name.Namespace == document.Core && IsOpen(e))
            .SelectMany(e =>
                e.Attributes()
                    .Where(a => Places.TryGetValue(a.Name, out var places) && !places.Contains(e.Name.LocalName))
                    .Select(a => new Fault(a, "attribute-unknown", e.Name.LocalName, a.Name.LocalName))
            );

    // Elsewhere the grammar refuses the attributes of all modules.
    private static bool IsOpen(XElement element) =>
        element.Is("xliff", "file", "group", "unit", "note", "ph", "pc", "sc", "ec", "mrk", "sm");
}
