using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Glossary;

/// <summary>A reference of an entry or translation names text of its unit.</summary>
internal sealed class GlossaryReferences : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.2 Glossary: ref";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants()
            .Where(e => e.Name.Namespace == ModuleNames.Glossary)
            .Where(e => e.Value("ref") is { } reference && !ModuleNames.NamesText(e, reference))
            .Select(e => new Fault(e, "reference-missing", e.Value("ref")!));
}
