using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The ids of extensions are unique in their file, group or unit.</summary>
internal sealed class ExtensionIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.8 Extension Mechanisms";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Files.Concat(document.All("group"))
            .Concat(document.Units)
            .Where(e => e.Name.Namespace == document.Core)
            .SelectMany(e => Check(e, document.Core));

    private static IEnumerable<Fault> Check(XElement place, XNamespace core)
    {
        var seen = new HashSet<(string Namespace, string Id)>();
        foreach (var extension in place.Elements().Where(e => IsExtension(e, core)).DescendantsAndSelf())
        {
            var id = extension.Value("id") ?? extension.Attribute(XNamespace.Xml + "id")?.Value;
            if (id is not null && IsExtension(extension, core) && !seen.Add((extension.Name.NamespaceName, id)))
                yield return new Fault(extension, "id-repeated", extension.Name.LocalName, id);
        }
    }

    private static bool IsExtension(XElement element, XNamespace core) =>
        element.Name.Namespace != core && !ModuleNames.All.Contains(element.Name.Namespace);
}
