using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>A phase that is named is in the header.</summary>
internal sealed class PhaseNames : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.3 phase-name";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document)
    {
        foreach (var file in document.Elements(document.Name.Namespace + "file"))
        {
            var phases = file.Descendants(document.Name.Namespace + "phase").ToList();
            foreach (var fault in phases.Repeated("id-repeated", "phase-name"))
                yield return fault;
            var known = phases.Select(p => p.Value("phase-name")).ToHashSet(StringComparer.Ordinal);
            foreach (
                var user in file.Descendants()
                    .Where(e => e.Is("count", "trans-unit", "target", "bin-unit", "bin-target"))
            )
            {
                if (user.Value("phase-name") is { } name && !known.Contains(name))
                    yield return new Fault(user, "reference-missing", name);
            }
        }
    }
}
