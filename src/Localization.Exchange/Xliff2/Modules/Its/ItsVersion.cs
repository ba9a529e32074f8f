using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>ITS attributes are in the scope of an ITS version.</summary>
internal sealed class ItsVersion : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.8 ITS: version";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.DescendantsAndSelf()
            .Where(e =>
                e.Attributes()
                    .Any(a => a.Name.Namespace == ModuleNames.Its || a.Name.Namespace == ModuleNames.ItsModule)
            )
            .Where(e => !e.AncestorsAndSelf().Any(a => a.Attribute(ModuleNames.Its + "version") is not null))
            .Take(1)
            .Select(e => new Fault(e, "its-version"));
}
