using Localization.Providers.Apertium.Grammar.Rules;
using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium.Grammar;

/// <summary>The first rewriting. In: every word with all its readings. Out: the same, where tokens are names, unknown
/// capitalised words are names, readings that cannot be meant are gone, and words stand in an order that the pair's rules
/// understand.</summary>
internal static class AnalysisRewriter
{
    /// <summary>In the order in which they build upon each other.</summary>
    private static readonly Action<List<LexicalUnit>, EncodedUnit>[] Rules =
    [
        FirstPerson.Apply, LetterCase.Apply, Conjunctions.Apply, ParticipleAdjectives.Apply, UnknownWords.Apply, NounBeforeName.Apply, WordClasses.Apply, VerbsBehindNames.Apply, Infinitives.Apply, Possessives.Apply,
        Prepositions.Apply,
        PresentParticiples.Apply, Participles.Apply, AdverbsBehindHave.Apply,
        QuestionOrder.Apply, Compounds.Apply, NameModifiers.Apply, Articles.Apply,
    ];

    /// <summary>Rewrites a text's analysis.</summary>
    /// <param name="text">The words.</param>
    /// <param name="unit">What they are words of.</param>
    /// <param name="plainly">Whether words stay where they stand.</param>
    public static void Rewrite(LexicalUnits text, EncodedUnit unit, bool plainly)
    {
        FixedPhrases.Apply(text.Units, unit);
        PhrasalVerbs.Apply(text.Units);
        HyphenatedAdjectives.Apply(text.Units, unit);
        UnknownForms.Apply(text.Units);
        UnknownNames.Join(text, unit, Geography.Spanish);
        var units = text.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].SlotIn(unit) is { } slot)
                units[i] = units[i].With(slot.Token + slot.SourceTags);
            else if (Quantifiers.At(units, i, unit) is { } quantifier)
                units[i] = quantifier;
        }

        if (plainly)
            return;
        foreach (var rule in Rules)
            rule(units, unit);
    }
}
