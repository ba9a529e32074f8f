using Localization.Exchange.Grammar;
using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Matches;

/// <summary>A candidate is in the languages of the document; only one that is a reference may have a target in
/// another.</summary>
internal sealed class MatchLanguages : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.1 Translation Candidates: reference";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var match in document.Root.Descendants(ModuleNames.Matches + "match"))
        {
            foreach (var (side, attribute) in new[] { ("source", "srcLang"), ("target", "trgLang") })
            {
                if (
                    !(side == "target" && match.Value("reference") == "yes")
                    && document.Root.Value(attribute) is { } language
                    && match.Element(document.Core + side) is { } text
                    && text.Attribute(XNamespace.Xml + "lang")?.Value is { } own
                    && !LanguageCode.IsWithin(own, language)
                )
                    yield return new Fault(text, "language-differs", own, attribute, language);
            }
        }
    }
}
