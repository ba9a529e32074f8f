using Localization.Exchange.Grammar;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>Elements, attributes, values and the order of children. Versions 1.0 and 1.1 have structures of their own,
/// which are not checked.</summary>
internal sealed class Structure : IRule<XElement>
{
    private static readonly ElementGrammar Grammar = ElementGrammar.Load("xliff12.grammar");

    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.2 xliff";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document.Name.NamespaceName == Xliff12Rules.Namespace ? GrammarCheck.Check(Grammar, document)
        : document.Value("version") is "1.0" or "1.1" ? []
        : [new Fault(document, "namespace-missing", Xliff12Rules.Namespace)];
}
