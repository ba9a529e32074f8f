using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>A code that refers to a unit names one of its file.</summary>
internal sealed class UnitReferences : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.5 xid";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document)
    {
        foreach (var file in document.Elements(document.Name.Namespace + "file"))
        {
            var known = file.Descendants()
                .Where(e => e.Is("trans-unit", "bin-unit"))
                .Select(e => e.Value("id"))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var code in file.Descendants().Where(e => e.Name.Namespace == document.Name.Namespace))
            {
                if (code.Value("xid") is { } id && !known.Contains(id))
                    yield return new Fault(code, "reference-missing", id);
            }
        }
    }
}
