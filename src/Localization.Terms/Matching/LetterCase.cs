namespace Localization.Terms.Matching;

/// <summary>Compares a stretch of a text, known to have the letters of a term, with how the entry writes
/// them.</summary>
internal static class LetterCase
{
    /// <summary>How many letters a term has that may be in capitals: shorter ones would be taken for other
    /// acronyms.</summary>
    private const int ShortestInCapitals = 4;

    /// <summary>Whether the stretch has the letter case that the entry wants, and spaces where the entry has
    /// them.</summary>
    /// <param name="written">The entry's writing; the stretch may have a regular ending more.</param>
    /// <param name="stretch">The stretch of the text.</param>
    /// <param name="wanted">What the entry wants.</param>
    public static bool Fits(ReadOnlySpan<char> written, ReadOnlySpan<char> stretch, TermCase wanted)
    {
        var letters = 0;
        foreach (var c in written)
            letters += char.IsLetterOrDigit(c) ? 1 : 0;

        var w = 0;
        var begins = true;
        for (var s = 0; s < stretch.Length; s++)
        {
            var c = stretch[s];
            if (Characters.IsSilent(c))
                continue;
            while (w < written.Length && Characters.IsSilent(written[w]))
                w++;
            if (char.IsWhiteSpace(c) || (w < written.Length && char.IsWhiteSpace(written[w])))
            {
                if (!Spaces(written, stretch, ref w, ref s))
                    return false;
                begins = true;
                continue;
            }

            var own = w < written.Length ? written[w++] : char.ToLowerInvariant(c);
            if (!Fits(own, c, begins, letters, wanted))
                return false;
            begins = !char.IsLetterOrDigit(c);
        }

        return true;
    }

    private static bool Fits(char own, char c, bool begins, int letters, TermCase wanted) =>
        wanted switch
        {
            TermCase.Sensitive => Characters.Fold(own) == Characters.Fold(c),
            TermCase.Name when char.IsUpper(own) => char.IsUpper(c),
            TermCase.Name => !char.IsUpper(c) || begins || letters >= ShortestInCapitals,
            _ => true,
        };

    // Any run of white space is as good as one space, but it must be there in both.
    private static bool Spaces(ReadOnlySpan<char> written, ReadOnlySpan<char> stretch, ref int w, ref int s)
    {
        if (w >= written.Length || !char.IsWhiteSpace(written[w]) || !char.IsWhiteSpace(stretch[s]))
            return false;
        while (w < written.Length && char.IsWhiteSpace(written[w]))
            w++;
        while (s + 1 < stretch.Length && char.IsWhiteSpace(stretch[s + 1]))
            s++;
        return true;
    }
}
