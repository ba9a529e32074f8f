using Localization.Exchange.Grammar;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>Elements, attributes, their values and the order of children, in the core and the modules.</summary>
internal sealed class CoreGrammar : IRule<Xliff2Document>
{
    private static readonly ElementGrammar Version20 = Load("2.0", Xliff2Document.Namespace20);
    private static readonly ElementGrammar Version21 = Load("2.1", Xliff2Document.Namespace20);
    private static readonly ElementGrammar Version22 = Load("2.2", Xliff2Document.Namespace22);

    /// <inheritdoc/>
    public string? Section => null;

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) => GrammarCheck.Check(For(document), document.Root);

    /// <summary>The grammar of a document's version.</summary>
    public static ElementGrammar For(Xliff2Document document) =>
        document.Core == Xliff2Document.Namespace22 ? Version22
        : document.Version == "2.0" ? Version20
        : Version21;

    private static ElementGrammar Load(string version, string core)
    {
        var isNew = version == "2.2";
        return ElementGrammar.Load(
            "xliff2.grammar",
            ("core", core),
            ("version", version),
            ("versions", isNew ? "2.0/2.1/2.2" : "2.0/2.1"),
            ("opening", isNew ? "notes? mda:metadata?" : ""),
            ("note", isNew ? "ref" : ""),
            ("wide", isNew ? "|gls:glossary" : ""),
            ("cases", isNew ? "*pgs" : "")
        );
    }
}
