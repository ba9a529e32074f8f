using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>The ids of codes are unique in their source.</summary>
internal sealed class CodeIds : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.5 id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        Xliff12Texts
            .Of(document)
            .Where(t => t.Is("source"))
            .SelectMany(t =>
                t.Descendants().Where(e => e.Is("g", "x", "bx", "ph", "bpt", "it")).GroupBy(e => e.Name.LocalName)
            )
            .SelectMany(g => g.Repeated("id-repeated"));
}
