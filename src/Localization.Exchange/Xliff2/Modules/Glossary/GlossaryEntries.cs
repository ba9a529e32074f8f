using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Glossary;

/// <summary>An entry has a translation or a definition.</summary>
internal sealed class GlossaryEntries : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.2 Glossary: glossEntry";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Root.Descendants(ModuleNames.Glossary + "glossEntry")
            .Where(e =>
                !e.Elements(ModuleNames.Glossary + "translation").Any()
                && !e.Elements(ModuleNames.Glossary + "definition").Any()
            )
            .Select(e => new Fault(e, "glossary-entry"));
}
