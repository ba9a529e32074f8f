using System.Collections.Frozen;

namespace Localization.Terms.Matching.Context;

/// <summary>In a line of capitals an acronym is not told from a word by its letters: <c>CONTACT US</c> is not a
/// country. Words beside it tell, or nothing does, and then it is the word.</summary>
internal static class CapitalLines
{
    private static readonly FrozenSet<string> Countries = Words(
        "president troops army navy military forces senate congress house senator dollar economy economic government "
            + "officials official soldiers sanctions tariffs embassy ambassador treasury border citizens election "
            + "elections strike strikes envoy intelligence court supreme marines marine coast air state department "
            + "federal trade aid bank banks stocks markets market airstrike airstrikes secretary diplomat diplomats"
    );

    private static readonly FrozenSet<string> BeforeCountry = Words(
        "the in from across inside outside enter leave leaves"
    );

    /// <summary>Whether the stretch is a common word for all that is known.</summary>
    public static bool Hide(TermCandidate candidate, SourceContext context)
    {
        var written = candidate.Pattern.Written;
        if (
            candidate.Pattern.Term.Case == TermCase.Insensitive
            || !IsAcronym(written)
            || !NearWords.Homographs.Contains(written.ToLowerInvariant())
            || context.IsAlone(candidate.Start, candidate.End)
        )
            return false;
        var before = context.Before(candidate.Start);
        var behind = context.After(candidate.End);
        if (!context.InCapitals(candidate.Start) && !IsShouted(before))
            return false;
        // No pronoun follows 'the'.
        if (before.Small == "the")
            return false;
        return written is not "US"
            || !(
                BeforeCountry.Contains(before.Small)
                || Countries.Contains(behind.Small)
                || (candidate.End < context.Text.Length && context.Text[candidate.End] is '-' or '\'' or '’' or '/')
                || (!behind.IsEmpty && context.BeginsSentence(candidate.Start))
            );
    }

    private static bool IsAcronym(string written) => written.Length > 1 && written.All(char.IsAsciiLetterUpper);

    // 'CONTACT US. We are open' shouts its first two words only.
    private static bool IsShouted(ContextWord before)
    {
        var word = before.Written;
        return word.Length > 4 && word.All(char.IsAsciiLetterUpper);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
