using Localization.Exchange.Reading;

namespace Localization.Exchange.Tmx;

/// <summary>In a segment each <c>bpt</c> has one <c>ept</c> of the same number after it.</summary>
internal sealed class CodePairs : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "TMX 1.4b bpt, ept: i";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document.Descendants().Where(e => e.Is("seg")).SelectMany(Check14);

    private static IEnumerable<Fault> Check14(XElement segment)
    {
        var open = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in segment.Descendants().Where(e => e.Is("bpt", "ept")))
        {
            if (code.Value("i") is not { } number)
                yield return new Fault(code, "attribute-missing", code.Name.LocalName, "i");
            else if (code.Is("ept"))
            {
                if (!open.Remove(number))
                    yield return new Fault(code, "code-without-start", "ept", number, "bpt");
            }
            else if (!seen.Add(number))
                yield return new Fault(code, "id-repeated", "bpt", number);
            else
                open[number] = code;
        }

        foreach (var (number, code) in open)
            yield return new Fault(code, "code-without-end", "bpt", number, "ept");
    }
}
