using Localization.Language.Spanish;

namespace Localization.Terms.Inflection;

/// <summary>How a language makes the other forms of a target term, and what these ask of the words around it.</summary>
internal interface IInflection
{
    /// <summary>An entry of two columns with the word class, gender and number that can be read off its
    /// letters.</summary>
    Term Complete(Term term);

    /// <summary>The plural of a noun, which may be several words.</summary>
    string Plural(string noun);

    /// <summary>The four forms of an adjective given in the masculine singular.</summary>
    TargetForms Adjective(string masculine);

    /// <summary>The form that agrees with the words before <paramref name="start"/>.</summary>
    string Agreeing(TargetForms forms, string text, int start);

    /// <summary>Puts a form of a term in the place of another word, the article before it in agreement.</summary>
    /// <param name="target">The text.</param>
    /// <param name="start">Where the other word begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="form">The form.</param>
    /// <param name="occurrence">The term and its number.</param>
    InlineText Replace(InlineText target, int start, int length, string form, TermOccurrence occurrence);

    /// <summary>The verb of an infinitive and what follows it; null where the phrase has none.</summary>
    (SpanishVerb Verb, string Behind)? Verb(string phrase);

    /// <summary>What a person who writes well puts for a target where the sentence asks for it: the adjective of a
    /// country, an abbreviation.</summary>
    IEnumerable<string> Derived(string target, PartOfSpeech partOfSpeech);

    /// <summary>The words before a term in agreement with it where they cannot be right: <c>la Águila</c>, <c>de papa
    /// Francisco</c>. The text itself where nothing is wrong.</summary>
    InlineText Settle(InlineText target, int start, int length, TermOccurrence occurrence);

    /// <summary>Whether a text has a word that can represent a name that was said before.</summary>
    bool HasPronoun(string text);
}
