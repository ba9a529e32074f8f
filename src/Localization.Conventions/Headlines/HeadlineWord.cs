using System.Collections.Frozen;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Headlines;

/// <summary>How a line uses capital letters.</summary>
internal enum HeadlineStyle
{
    /// <summary>As running text does.</summary>
    Sentence,

    /// <summary>Most Words Begin With One.</summary>
    Title,

    /// <summary>ALL LETTERS.</summary>
    Capitals,
}

/// <summary>A word of a headline or of a sentence, with its place.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Key">The word, without a possessive <c>'s</c>.</param>
/// <param name="StartsSentence">Whether a capital is due here in any case.</param>
/// <param name="BehindColon">Whether a colon comes before it.</param>
/// <param name="BehindHyphen">Whether a hyphen joins it to the word before.</param>
internal readonly record struct HeadlineWord(
    int Start,
    string Key,
    bool StartsSentence,
    bool BehindColon,
    bool BehindHyphen
)
{
    /// <summary>Whether its first letter is a capital.</summary>
    public bool IsCapital => char.IsUpper(Key[0]);

    /// <summary>Whether it has two capitals and no small letter but a plural <c>s</c>, or a capital within: NATO, U.S.,
    /// McDonald, iPhone.</summary>
    public bool IsAcronym => Key.AsSpan(1).ContainsAnyInRange('A', 'Z');

    /// <summary>Whether it has a small letter.</summary>
    public bool HasSmall => Key.Any(char.IsLower);

    /// <summary>Whether it is more than an article, preposition, auxiliary or figure: those are small in many a Title
    /// Case, English or Spanish.</summary>
    public bool IsContent =>
        Key.Length > 2 && char.IsLetter(Key[0]) && !EnglishWords.Function.Contains(Key) && !SpanishSmall.Contains(Key);

    private static readonly FrozenSet<string> SpanishSmall = """
        los las una unos unas del con por para sin sobre entre desde hasta que como más sus ante bajo contra según tras
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The words of a text. A word is letters, figures and the points of <c>U.S.</c>; a hyphen parts
    /// two.</summary>
    public static List<HeadlineWord> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<HeadlineWord>(text.Length / 5 + 1);
        var starts = true;
        var colon = false;
        for (var at = 0; at < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                if (text[at] is '.' or '!' or '?' or '…' or '\n')
                    starts = true;
                else if (text[at] is ':' or '—' or '–')
                    colon = true;
                // A quotation may begin a sentence: no evidence either way.
                else if (text[at] is '"' or '“' or '«' or '‘' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
                    starts = true;
                at++;
                continue;
            }

            var end = End(text, at);
            words.Add(new(at, text[at..end], starts, colon, at > 0 && text[at - 1] == '-'));
            starts = colon = false;
            at = end;
        }

        return words;
    }

    /// <summary>How the words use capitals: Title Case is a small word with one, or two content words at least, nine
    /// in ten of them with one.</summary>
    public static HeadlineStyle StyleOf(List<HeadlineWord> words)
    {
        int counted = 0,
            capital = 0,
            small = 0,
            shouted = 0,
            raised = 0;
        foreach (var word in words)
        {
            if (word.HasSmall)
                small++;
            else if (word.Key.Length > 1)
                shouted++;
            // 'Is' and 'Do' have a capital nowhere but in a title.
            if (
                word.IsCapital
                && !word.StartsSentence
                && !word.BehindColon
                && word.Key is not ("I" or "May" or "The")
                && !word.IsAcronym
                && EnglishWords.Function.Contains(word.Key)
                && CapitalWords.Form(word.Key) is null
            )
                raised++;
            if (!word.IsContent || word.IsAcronym || (word.BehindHyphen && !word.IsCapital))
                continue;
            counted++;
            if (word.IsCapital)
                capital++;
        }

        if (small == 0 && shouted > 1)
            return HeadlineStyle.Capitals;
        if (raised > 0 && capital == counted)
            return HeadlineStyle.Title;
        return counted >= 2 && capital * 10 >= counted * 9 ? HeadlineStyle.Title : HeadlineStyle.Sentence;
    }

    private static int End(string text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (char.IsLetterOrDigit(text[end]))
                end++;
            // U.S., D.C.: single capitals with points between.
            else if (
                text[end] == '.'
                && end - 1 >= at
                && char.IsUpper(text[end - 1])
                && (end - 1 == at || text[end - 2] == '.')
                && (end - 1 > at || (end + 1 < text.Length && char.IsUpper(text[end + 1])))
            )
                end++;
            // O'Brien, but not Maduro's.
            else if (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsUpper(text[end + 1]) && end - at == 1)
                end++;
            else
                break;
        }

        return end;
    }
}
