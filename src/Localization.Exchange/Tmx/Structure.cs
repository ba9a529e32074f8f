using Localization.Exchange.Grammar;

namespace Localization.Exchange.Tmx;

/// <summary>Elements, attributes, values and the order of children.</summary>
internal sealed class Structure : IRule<XElement>
{
    private static readonly ElementGrammar Grammar = ElementGrammar.Load("tmx.grammar");

    /// <inheritdoc/>
    public string Section => "TMX 1.4b";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) => GrammarCheck.Check(Grammar, document);
}
