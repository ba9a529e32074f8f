namespace Localization.Providers.Identification;

/// <summary>The words of a text that are not names: those in small letters, and the first of each sentence.</summary>
internal static class SentenceWords
{
    /// <summary>How long a quotation is at most that is left out.</summary>
    private const int LongestQuotation = 200;

    private const string Openers = "\"“«";
    private const string Closers = "\"”»";

    /// <summary>The words in small letters, and the first of each sentence, in order.</summary>
    public static List<string> Common(string text)
    {
        var words = new List<string>();
        var isFirst = true;
        foreach (var (start, end) in Spans(text))
        {
            isFirst |= start > 0 && EndsSentence(text, start);
            var word = text[start..end];
            if (IsSmall(word) || (isFirst && IsSmall(word[1..])))
                words.Add(word.ToLowerInvariant());
            isFirst = false;
        }

        return words;
    }

    /// <summary>All words, as they are.</summary>
    public static List<string> All(string text) => [.. Spans(text).Select(s => text[s.Start..s.End])];

    /// <summary>The text without what is in quotation marks: a title there may be of any language.</summary>
    public static string WithoutQuotations(string text)
    {
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(Openers) is >= 0 and var next)
        {
            var open = at + next;
            var close = text.AsSpan(open + 1).IndexOf(Closers[Openers.IndexOf(text[open])]);
            at = open + 1;
            if (close is < 0 or > LongestQuotation)
                continue;
            text = string.Concat(text.AsSpan(0, open), " ", text.AsSpan(open + close + 2));
        }

        return text;
    }

    private static IEnumerable<(int Start, int End)> Spans(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
                continue;
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || IsApostrophe(text, at)))
                at++;
            yield return (start, at);
        }
    }

    private static bool IsApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool EndsSentence(string text, int start)
    {
        for (var at = start - 1; at >= 0 && !char.IsLetter(text[at]); at--)
        {
            if (text[at] is '.' or '!' or '?' or ':' or '\n')
                return true;
        }

        return false;
    }

    private static bool IsSmall(string word) => word.All(c => !char.IsUpper(c));
}
