using Localization.Language.English;

namespace Localization.Terms.Matching.Context;

/// <summary>Decides by what is around a stretch whether it is the term: a stretch may have a term's letters and be
/// a part of an address, of another name, a date or a common word.</summary>
internal static class ContextRules
{
    /// <summary>Whether the stretch is the term.</summary>
    public static bool Allow(TermCandidate candidate, SourceContext context)
    {
        var pattern = candidate.Pattern;
        if (pattern.Excepts)
            return true;
        return !Unsearched.Holds(context.Text, candidate.Start, candidate.End)
            && !VerbPlaces.AskForAnother(candidate, context)
            && !WordsInNames.Hold(candidate, context)
            && !CapitalLines.Hide(candidate, context)
            && !DateNames.Outrank(candidate, context)
            && !PluralNames.AreAnother(candidate, context)
            && !LongerNames.Hold(candidate, context)
            && !FirstWords.AreCommon(candidate, context);
    }

    /// <summary>Whether nothing says that a stretch, which was not taken for the term, is something else: a line of
    /// capitals, a first word of a sentence, or a name in small letters.</summary>
    /// <param name="candidate">The stretch.</param>
    /// <param name="context">The text that it is in.</param>
    /// <param name="fits">Whether it has the letter case of the entry.</param>
    public static bool Doubt(TermCandidate candidate, SourceContext context, bool fits) =>
        !candidate.Pattern.Excepts
        && !Unsearched.Holds(context.Text, candidate.Start, candidate.End)
        && (
            fits
                ? !VerbPlaces.AskForAnother(candidate, context)
                    && !WordsInNames.Hold(candidate, context)
                    && !DateNames.Outrank(candidate, context)
                    && !PluralNames.AreAnother(candidate, context)
                    && !LongerNames.Hold(candidate, context)
                : IsSmallName(candidate, context)
        );

    // 'russia' is no other word; 'us', 'may' and 'will' are.
    private static bool IsSmallName(TermCandidate candidate, SourceContext context)
    {
        var stretch = context.Text[candidate.Start..candidate.End];
        return IsName(candidate.Pattern.Term)
            && candidate.Pattern.Term.Case != TermCase.Sensitive
            && !stretch.Any(char.IsUpper)
            && stretch.Length > 3
            && !CommonWords.Contains(stretch)
            && !NearWords.Homographs.Contains(stretch)
            && !NearWords.RareHomographs.Contains(stretch);
    }

    /// <summary>Whether an entry names someone or something.</summary>
    public static bool IsName(Term term) =>
        term.PartOfSpeech
            is PartOfSpeech.ProperNoun
                or PartOfSpeech.Person
                or PartOfSpeech.Place
                or PartOfSpeech.Organization
                or PartOfSpeech.Product
        && term.Case != TermCase.Insensitive;
}
