using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Directions;

/// <summary>What is done to a text on its way through the engine, for one direction of the pair.</summary>
internal abstract class EngineGrammar
{
    /// <summary>The directions that there are.</summary>
    public static EngineGrammar[] All(IReadOnlySet<string> without) =>
        [new EnglishToSpanish(without), new SpanishToEnglish()];

    /// <summary>The direction as the pair's files name it, such as <c>eng-spa</c>.</summary>
    public abstract string Pair { get; }

    /// <summary>The direction as capabilities name it, such as <c>en-es</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Raised when the rewriting changes what the engine answers: answers of before are then not
    /// reused.</summary>
    public abstract string Revision { get; }

    /// <summary>In: every word with all its readings. Out: the same, rewritten.</summary>
    /// <param name="text">The words.</param>
    /// <param name="unit">What they are words of.</param>
    /// <param name="plainly">Whether words keep their places.</param>
    public abstract void RewriteAnalysis(LexicalUnits text, EncodedUnit unit, bool plainly);

    /// <summary>In: every word with one reading and its translations. Out: the same, with each token's own
    /// translation.</summary>
    /// <param name="text">The words.</param>
    /// <param name="unit">What they are words of.</param>
    /// <param name="plainly">Whether the pair's own choice of words stays.</param>
    public abstract void RewriteTransfer(LexicalUnits text, EncodedUnit unit, bool plainly);

    /// <summary>In: the target's words, each a lemma with its tags, in its order. Out: the same, with spaces between
    /// words that the pair's rules have joined.</summary>
    public virtual void RewriteTarget(LexicalUnits text, EncodedUnit unit)
    {
        TargetWords.Part(text.Units);
        Imperatives.Form(text.Units, unit);
        GivenTo.Agree(text.Units, unit);
        WantedActions.Form(text.Units, unit);
        CoordinatedVerbs.Form(text.Units, unit);
        GerundSubjects.Form(text.Units, unit);
        TitleParticiples.Form(text.Units, unit);
        SubordinateOrder.Form(text.Units, unit);
    }

    /// <summary>In: what the generator wrote. Out: the same, repaired.</summary>
    public abstract string RepairGenerated(string stream, string source);

    /// <summary>In: the answer. Out: the same, repaired; its codes stay where they are.</summary>
    public abstract InlineText RepairDecoded(InlineText text);
}
