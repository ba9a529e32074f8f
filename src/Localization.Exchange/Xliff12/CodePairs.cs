using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>An end of a pair of codes has its beginning in the same text, by <c>rid</c> or else by <c>id</c>.</summary>
internal sealed class CodePairs : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.5 bx, ex, bpt, ept: rid";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document)
    {
        foreach (var text in Xliff12Texts.Of(document))
        {
            foreach (var (start, end) in new[] { ("bx", "ex"), ("bpt", "ept") })
            {
                var starts = text.Descendants(document.Name.Namespace + start).ToList();
                foreach (var fault in starts.Repeated("id-repeated", "rid"))
                    yield return fault;
                var rids = starts.Select(s => s.Value("rid") ?? s.Value("id")).ToHashSet(StringComparer.Ordinal);
                foreach (var code in text.Descendants(document.Name.Namespace + end))
                {
                    if (code.Value("rid") is { } rid && !rids.Contains(rid))
                        yield return new Fault(code, "code-without-start", end, rid, start);
                }
            }
        }
    }
}
