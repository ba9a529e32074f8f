using Localization.Exchange.Grammar;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The language of a source or target is that of the document.</summary>
internal sealed class TextLanguages : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.2.2 source, target";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope)
    {
        var root = scope.Element.Ancestors().LastOrDefault();
        foreach (var (side, attribute) in new[] { ("source", "srcLang"), ("target", "trgLang") })
        {
            if (!scope.IsUnit || root?.Value(attribute) is not { } language)
                continue;
            foreach (var part in scope.Parts)
            {
                if (
                    scope.Side(part, side) is { } text
                    && text.AncestorsAndSelf()
                        .Select(e => e.Attribute(XNamespace.Xml + "lang"))
                        .FirstOrDefault(a => a is not null)
                        ?.Value
                        is { } own
                    && !LanguageCode.IsWithin(own, language)
                )
                {
                    yield return new Fault(text, "language-differs", own, attribute, language);
                }
            }
        }
    }
}
