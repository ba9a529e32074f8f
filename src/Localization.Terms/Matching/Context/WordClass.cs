namespace Localization.Terms.Matching.Context;

/// <summary>Whether the words beside a stretch call for the word class of an entry: <c>to strike</c> is a verb, <c>the
/// strike</c> a noun.</summary>
internal static class WordClass
{
    private static readonly HashSet<string> BeforeVerbs = new(StringComparer.Ordinal)
    {
        "to",
        "will",
        "would",
        "can",
        "could",
        "should",
        "must",
        "may",
        "might",
        "shall",
        "not",
        "i",
        "you",
        "we",
        "they",
        "he",
        "she",
        "who",
        "please",
        "let",
        "don't",
        "didn't",
        "doesn't",
        "cannot",
        "can't",
        "won't",
    };

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "no",
        "some",
        "every",
        "each",
        "another",
        "any",
        "of",
        "in",
        "on",
        "with",
        "by",
        "for",
        "from",
        "during",
        "after",
        "before",
    };

    /// <summary>1 where they call for it, -1 where they call for another, 0 where they say nothing.</summary>
    public static int Fit(TermCandidate candidate, SourceContext context)
    {
        var before = context.Before(candidate.Start).Small;
        var behind = context.After(candidate.End).Small;
        var isVerb = candidate.Pattern.Term.PartOfSpeech == PartOfSpeech.Verb;
        // 'Save the file' begins with a verb, and so does 'saved by the crew'.
        var asks =
            BeforeVerbs.Contains(before) ? 1
            : Articles.Contains(before) ? -1
            : behind is "the" or "a" or "an" or "my" or "your" or "his" or "its" or "our" or "their" or "this" ? 1
            : 0;
        if (asks < 0 && candidate.Pattern.Term.PartOfSpeech == PartOfSpeech.Adjective)
            return IsNounLike(behind) ? 1 : -1;
        return isVerb ? asks : -asks;
    }

    private static bool IsNounLike(string behind) => behind.Length > 0 && !NearWords.AfterVerbs.Contains(behind);
}
