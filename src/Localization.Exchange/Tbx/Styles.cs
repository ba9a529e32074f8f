using Localization.Exchange.Reading;

namespace Localization.Exchange.Tbx;

/// <summary>In the style DCA data categories are values of <c>type</c>; in DCT they are elements of a module's
/// namespace.</summary>
internal sealed class Styles : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "TBX v3 (ISO 30042:2019) style";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document)
    {
        var style = document.Value("style");
        foreach (var element in document.Elements().Where(e => e.Is("text")).Descendants())
        {
            var isForeign = element.Name.Namespace != document.Name.Namespace;
            if (style == "dca" && isForeign)
                yield return new Fault(element, "style-dca", element.Name.LocalName);
            else if (
                style == "dct"
                && !isForeign
                && element.Is("descrip", "admin", "termNote", "transac", "transacNote")
            )
                yield return new Fault(element, "style-dct", element.Name.LocalName);
        }
    }
}
