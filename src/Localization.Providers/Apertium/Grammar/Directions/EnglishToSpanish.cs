using Localization.Model;
using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar.Directions;

/// <summary>English to Spanish, with the house's lexicon and all rules.</summary>
internal sealed class EnglishToSpanish : EngineGrammar
{
    public override string Pair => "eng-spa";

    public override string Name => "en-es";

    public override int Revision => 27;

    public override void RewriteAnalysis(LexicalUnits text, EncodedUnit unit, bool plainly) => AnalysisRewriter.Rewrite(text, unit, plainly);

    public override void RewriteTransfer(LexicalUnits text, EncodedUnit unit) => TransferRewriter.Rewrite(text, unit);

    public override string RepairGenerated(string stream, string source) => GeneratedRepairs.Apply(stream, source);

    public override InlineText RepairDecoded(InlineText text) => StressedA.Apply(DecodedRepairs.Apply(text));
}
