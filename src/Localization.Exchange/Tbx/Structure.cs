using Localization.Exchange.Grammar;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Tbx;

/// <summary>The structure of entries, languages and terms.</summary>
internal sealed class Structure : IRule<XElement>
{
    private const string Version3 = "urn:iso:std:iso:30042:ed-2";

    private static readonly ElementGrammar Martif = ElementGrammar.Load("martif.grammar");
    private static readonly ElementGrammar Tbx = ElementGrammar.Load("tbx.grammar");

    /// <inheritdoc/>
    public string Section => "TBX (ISO 30042)";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document.Is("martif") ? GrammarCheck.Check(Martif, document)
        : document.Name.NamespaceName == Version3 ? GrammarCheck.Check(Tbx, document)
        : [new Fault(document, "namespace-missing", Version3)];
}
