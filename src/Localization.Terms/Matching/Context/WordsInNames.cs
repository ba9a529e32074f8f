using Localization.Language.English;

namespace Localization.Terms.Matching.Context;

/// <summary>A word of every day with a capital may be a part of a name: <c>Bill Gates</c> is not a bill, <c>New
/// Jersey</c> no jersey.</summary>
internal static class WordsInNames
{
    /// <summary>Whether a stretch with the letters of a word is a name or a part of one.</summary>
    public static bool Hold(TermCandidate candidate, SourceContext context)
    {
        var term = candidate.Pattern.Term;
        if (
            term.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Verb)
            || term.Source.Any(char.IsUpper)
            || term.Source.Contains(' ', StringComparison.Ordinal)
        )
            return false;
        var stretch = context.Text[candidate.Start..candidate.End];
        if (
            !char.IsUpper(stretch[0])
            || !stretch.AsSpan(1).ContainsAnyInRange('a', 'z')
            || context.InTitleCase(candidate.Start)
        )
            return false;
        var before = context.Before(candidate.Start);
        if (before.IsRaised && before.End + 1 == candidate.Start && NearWords.PlaceParts.Contains(before.Bare))
            return true;
        if (!NearWords.GivenNames.Contains(stretch))
            return false;
        if (!context.BeginsSentence(candidate.Start))
            return true;
        var behind = context.After(candidate.End);
        return behind.IsRaised || EnglishVerb.IsPast(behind.Small) || NearWords.PresentVerbs.Contains(behind.Small);
    }
}
