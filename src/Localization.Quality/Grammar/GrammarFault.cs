using System.Collections.Immutable;

namespace Localization.Quality.Grammar;

/// <summary>A stretch of a sentence that Spanish does not say.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Code">The code of the issue.</param>
/// <param name="Arguments">What its message names.</param>
/// <param name="Fix">What is to be there instead, where that is sure.</param>
internal sealed record GrammarFault(
    int First,
    int Last,
    string Code,
    ImmutableArray<string> Arguments,
    string? Fix = null
)
{
    /// <summary>Two words that do not agree.</summary>
    public static GrammarFault Agreement(SpanishSentence sentence, int first, int last) =>
        new(first, last, "agreement", [sentence[first].Text, sentence[last].Text]);

    /// <summary>A verb form that does not fit after another word.</summary>
    public static GrammarFault Verb(SpanishSentence sentence, int first, int last) =>
        new(first, last, "verb-form", [sentence[first].Text, sentence[last].Text]);
}

/// <summary>A rule of grammar. In: a sentence. Out: where it is broken.</summary>
internal interface IGrammarRule
{
    /// <summary>The faults, in any order.</summary>
    IEnumerable<GrammarFault> Find(SpanishSentence sentence);
}
