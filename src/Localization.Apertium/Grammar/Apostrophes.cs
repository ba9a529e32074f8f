using System.Collections.Frozen;

namespace Localization.Apertium.Grammar;

/// <summary>What an English apostrophe after a name says.</summary>
internal static class Apostrophes
{
    private const int LongestPart = 40;

    private static readonly FrozenSet<string> Words = Set("y'all ma'am o'clock ne'er e'er o'er c'mon");

    // Words that English contracts with a verb; the engine knows them together.
    private static readonly FrozenSet<string> Subjects = Set(
        "i you he she it we they who what where when why how there here that this these those somebody someone "
            + "everybody everyone nobody should would could might must y n"
    );

    private static readonly string[] Decades =
    [
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ];

    private static readonly (string Letters, string Word)[] Contractions =
    [
        ("d", "would"),
        ("ll", "will"),
        ("ve", "have"),
        ("re", "are"),
        ("m", "am"),
    ];

    /// <summary>The word that the apostrophe at <paramref name="at"/> contracts, and how long its short form is; null
    /// where there is none. <c>'s</c> is left to the grammar.</summary>
    public static (string Word, int Length)? Contraction(string text, int at)
    {
        if (!IsApostrophe(text, at))
            return null;
        foreach (var (letters, word) in Contractions)
        {
            if (IsWord(text, at + 1, letters))
                return (word, letters.Length + 1);
        }

        return null;
    }

    /// <summary>Whether the apostrophe at <paramref name="at"/> begins a decade: <c>the 'sixties</c>.</summary>
    public static bool StartsDecade(string text, int at) =>
        IsApostrophe(text, at)
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && Decades.Any(d => IsWord(text, at + 1, d));

    /// <summary>The end of the name with an apostrophe inside that begins at <paramref name="at"/>, such as
    /// <c>Xi'an</c> or <c>O'Brien</c>; -1 where none does.</summary>
    public static int EndOfName(string text, int at)
    {
        if (!char.IsUpper(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || IsApostrophe(text, at - 1))))
            return -1;
        var end = at + 1;
        while (end < text.Length && end - at < LongestPart && char.IsLetter(text[end]))
            end++;
        var whole = EndOfWord(text, end);
        return whole == end || Words.Contains(text[at..whole].Replace('’', '\'')) ? -1 : whole;
    }

    /// <summary>Whether the word that ends at <paramref name="at"/> is a name, which the engine knows in no
    /// contraction.</summary>
    public static bool EndsName(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestPart && char.IsLetter(text[start - 1]))
            start--;
        return start < at && char.IsUpper(text[start]) && !Subjects.Contains(text[start..at]);
    }

    /// <summary>The end of the word that ends at <paramref name="at"/>, or goes on after an apostrophe:
    /// <c>Xi'an</c>.</summary>
    public static int EndOfWord(string text, int at)
    {
        var end = at;
        while (
            IsApostrophe(text, end)
            && end + 1 < text.Length
            && char.IsLetter(text[end + 1])
            && Contraction(text, end) is null
            && !IsWord(text, end + 1, "s")
            && !IsWord(text, end + 1, "t")
        )
        {
            end++;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
        }

        return end;
    }

    /// <summary>Whether the apostrophe at <paramref name="at"/> makes an owner of the plural before it: <c>the Houthis'
    /// attack</c>.</summary>
    public static bool IsPluralPossessive(string text, int at) =>
        IsApostrophe(text, at)
        && at > 0
        && text[at - 1] is 's' or 'S'
        && at + 2 < text.Length
        && char.IsWhiteSpace(text[at + 1])
        && char.IsLetterOrDigit(text[at + 2]);

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsApostrophe(string text, int at) => at < text.Length && text[at] is '\'' or '’';

    private static bool IsWord(string text, int at, string letters) =>
        string.Compare(text, at, letters, 0, letters.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + letters.Length == text.Length || !char.IsLetterOrDigit(text[at + letters.Length]));
}
