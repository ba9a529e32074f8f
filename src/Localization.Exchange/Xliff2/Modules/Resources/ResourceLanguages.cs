using Localization.Exchange.Grammar;
using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Resources;

/// <summary>The language of a resource is that of the document.</summary>
internal sealed class ResourceLanguages : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.5 Resource Data: source, target";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var side in document.Root.Descendants().Where(e => e.Name.Namespace == ModuleNames.Resources))
        {
            var attribute =
                side.Is("source") ? "srcLang"
                : side.Is("target") ? "trgLang"
                : null;
            if (
                attribute is not null
                && side.Attribute(XNamespace.Xml + "lang")?.Value is { } own
                && document.Root.Value(attribute) is { } language
                && !LanguageCode.IsWithin(own, language)
            )
                yield return new Fault(side, "language-differs", own, attribute, language);
        }
    }
}
