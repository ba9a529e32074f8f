using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.ChangeTracking;

/// <summary>Revisions name an element of the file, group or unit that they are in.</summary>
internal sealed class ChangeReferences : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.0 §5.6 Change Tracking: ref";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var revisions in document.Root.Descendants(ModuleNames.ChangeTracking + "revisions"))
        {
            if (
                revisions.Value("ref") is { } id
                && revisions.Value("appliesTo") is { } name
                && revisions.Parent?.Parent is { } place
                && !place
                    .DescendantsAndSelf()
                    .Any(e => e.Is(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]) && e.Value("id") == id)
            )
                yield return new Fault(revisions, "reference-missing", id);
        }
    }
}
