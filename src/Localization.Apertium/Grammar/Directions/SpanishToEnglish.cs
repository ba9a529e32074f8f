using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Directions;

/// <summary>Spanish to English: terms, names, dates and figures are sound; the words and their order are the pair's
/// own.</summary>
internal sealed class SpanishToEnglish : EngineGrammar
{
    public override string Pair => "spa-eng";

    public override string Name => "es-en";

    public override string Revision => "4";

    public override void RewriteAnalysis(LexicalUnits text, EncodedUnit unit, bool plainly)
    {
        UnknownNames.Join(text.Units, unit, static name => name);
        for (var i = 0; i < text.Units.Count; i++)
        {
            if (text.Units[i].SlotIn(unit) is { } slot)
                text.Units[i] = text.Units[i].With(slot.Token + Tags(slot));
        }
    }

    // Spanish words have a gender, and without one the pair's rules do not know a name for a subject.
    private static string Tags(Slot slot) =>
        slot.SourceTags switch
        {
            "<np><loc><sg>" => "<np><loc><m><sg>",
            "<np><cog><sg>" => "<np><cog><mf><sp>",
            "<n><sg>" => "<n><m><sg>",
            "<n><pl>" => "<n><m><pl>",
            "<adj>" => "<adj><mf><sg>",
            var tags => tags,
        };

    public override void RewriteTransfer(LexicalUnits text, EncodedUnit unit, bool plainly) =>
        TransferRewriter.Fill(text.Units, unit);

    public override string RepairGenerated(string stream, string source) => stream;

    public override InlineText RepairDecoded(InlineText text) => IndefiniteArticle.Apply(text);
}
