using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A document with targets names their language.</summary>
internal sealed class TargetLanguage : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 trgLang";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document.Root.Has("trgLang")
            ? []
            : document
                .Units.Elements()
                .Where(e => e.Is("segment", "ignorable"))
                .Elements(document.Core + "target")
                .Take(1)
                .Select(t => new Fault(t, "target-language-missing"));
}
