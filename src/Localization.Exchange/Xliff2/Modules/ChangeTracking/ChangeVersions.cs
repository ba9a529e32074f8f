using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.ChangeTracking;

/// <summary>Each revision of an element has a version of its own, and the current version is one of them.</summary>
internal sealed class ChangeVersions : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.0 §5.6 Change Tracking: version, currentVersion";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var revisions in document.Root.Descendants(ModuleNames.ChangeTracking + "revisions"))
        {
            var all = revisions.Elements(ModuleNames.ChangeTracking + "revision").ToList();
            foreach (var fault in all.Repeated("id-repeated", "version"))
                yield return fault;
            if (revisions.Value("currentVersion") is { } current && !all.Any(r => r.Value("version") == current))
                yield return new Fault(revisions, "reference-missing", current);
        }
    }
}
