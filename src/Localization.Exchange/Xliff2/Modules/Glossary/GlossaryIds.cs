using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Glossary;

/// <summary>The ids of entries and translations are unique in their glossary.</summary>
internal sealed class GlossaryIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.2 Glossary: id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants(ModuleNames.Glossary + "glossary")
            .SelectMany(g =>
                g.Descendants().Where(e => e.Name.Namespace == ModuleNames.Glossary).Repeated("id-repeated")
            );
}
