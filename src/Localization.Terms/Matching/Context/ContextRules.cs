using Localization.Model;

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
            && !CapitalLines.Hide(candidate, context)
            && !DateNames.Outrank(candidate, context)
            && !PluralNames.AreAnother(candidate, context)
            && !LongerNames.Hold(candidate, context)
            && !FirstWords.AreCommon(candidate, context);
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
