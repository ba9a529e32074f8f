using Localization.Exchange.Reading;

namespace Localization.Exchange.Tmx;

/// <summary>Each variant names its language; before TMX 1.3 the attribute had no prefix.</summary>
internal sealed class VariantLanguages : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "TMX 1.4b tuv: xml:lang";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document
            .Descendants()
            .Where(e => e.Is("tuv") && !e.Has("lang") && e.Attribute(XNamespace.Xml + "lang") is null)
            .Select(e => new Fault(e, "attribute-missing", "tuv", "xml:lang"));
}
