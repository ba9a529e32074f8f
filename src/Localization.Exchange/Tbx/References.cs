using Localization.Exchange.Reading;

namespace Localization.Exchange.Tbx;

/// <summary>A reference inside the document names an element.</summary>
internal sealed class References : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "TBX (ISO 30042) ref: target";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document)
    {
        var ids = document.DescendantsAndSelf().Select(e => e.Value("id")).ToHashSet(StringComparer.Ordinal);
        return document
            .Descendants(document.Name.Namespace + "ref")
            .Where(r => r.Value("target") is { } target && !target.AsSpan().ContainsAny(":/#") && !ids.Contains(target))
            .Select(r => new Fault(r, "reference-missing", r.Value("target")!));
    }
}
