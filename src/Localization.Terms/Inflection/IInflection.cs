using Localization.Model;

namespace Localization.Terms.Inflection;

/// <summary>How a language makes the other forms of a target term, and what these ask of the words around it.</summary>
internal interface IInflection
{
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
}
