using System.Xml;
using System.Xml.Linq;

namespace Localization.Memory.Tmx;

/// <summary>The element of a code with what only TMX can say: <c>hi</c> and <c>ut</c>, <c>sub</c> in a code, and values
/// of attributes that are no type of ours (TMX 1.4b, content markup).</summary>
internal static class TmxCodeElement
{
    /// <summary>The element as it is kept with its code; null where the code says all.</summary>
    public static string? Of(XElement element, InlineCodeKind kind, InlineCodeType type)
    {
        var own = element.Attribute("type")?.Value;
        var isSaid =
            element.Name.LocalName is not ("hi" or "ut")
            && !element.HasElements
            && element.Attribute("assoc") is null
            && (kind == InlineCodeKind.End || own is null || own == TmxCodeTypes.Of(type));
        return isSaid ? null : Plain(element).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The element that was kept with a code; null where there is none, or the code was changed
    /// since.</summary>
    public static XElement? Read(InlineCode code)
    {
        if (code.Element is not { Length: > 0 } kept)
            return null;
        try
        {
            var element = XElement.Parse(kept, LoadOptions.PreserveWhitespace);
            return element.Value == code.Data ? element : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Files of some tools put TMX into a namespace.
    private static XElement Plain(XElement element) =>
        new(
            element.Name.LocalName,
            element.Attributes().Where(a => a.Name.Namespace == XNamespace.None),
            element
                .Nodes()
                .Select(n =>
                    n switch
                    {
                        XElement inner => (object)Plain(inner),
                        XText text => new XText(text.Value),
                        _ => "",
                    }
                )
        );
}
