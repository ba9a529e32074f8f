namespace Localization.Terms.Matching.Context;

/// <summary>Names take no plural: Williams is not several people called William. Families and things of one kind do,
/// after a determiner: <c>the Bidens</c>, <c>two Sukhois</c>.</summary>
internal static class PluralNames
{
    /// <summary>Whether the plural of a name is another name.</summary>
    public static bool AreAnother(TermCandidate candidate, SourceContext context)
    {
        var pattern = candidate.Pattern;
        if (!pattern.IsForm || pattern.Number != GrammaticalNumber.Plural)
            return false;
        var stretch = context.Text[candidate.Start..candidate.End];
        var last = stretch[(stretch.LastIndexOf(' ') + 1)..];
        // 'Philippine' and 'Falkland' are adjectives, the Philippines and the Falklands are not Filipinos.
        if (char.IsUpper(last[0]) && NearWords.NamesInS.Contains(last))
            return true;
        if (!ContextRules.IsName(pattern.Term))
            return false;
        // 'MiGs', 'F-16s': what is not a word of its own is not read as another name.
        if (IsDesignation(pattern.Written))
            return false;
        return !HasDeterminer(candidate.Start, context) || IsInName(candidate, context);
    }

    private static bool IsDesignation(string written) =>
        char.IsDigit(written[^1]) || (written.Length > 1 && char.IsUpper(written[^1]) && char.IsLetter(written[^2]));

    private static bool HasDeterminer(int start, SourceContext context)
    {
        var before = context.Before(start);
        return IsDeterminer(before) || (before.IsSmall && IsDeterminer(context.Before(before.Start)));
    }

    private static bool IsDeterminer(ContextWord word) =>
        NearWords.Determiners.Contains(word.Small) || (!word.IsEmpty && word.Written.All(char.IsDigit));

    // 'The Marks & Spencer shop' is none of several Marks.
    private static bool IsInName(TermCandidate candidate, SourceContext context)
    {
        var behind = context.After(candidate.End);
        return !context.InTitleCase(candidate.Start)
            && !context.InCapitals(candidate.Start)
            && (behind.Written == "&" || behind.IsRaised);
    }
}
