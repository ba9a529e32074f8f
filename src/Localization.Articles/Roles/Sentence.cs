using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Articles.Roles;

/// <summary>What the shape of a text tells of it, in English and in Spanish.</summary>
internal static partial class Sentence
{
    private const string Closers = "\"'”’»)]";

    /// <summary>The small words that title case leaves small.</summary>
    private static readonly HashSet<string> Small =
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "off",
        "on",
        "or",
        "over",
        "per",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "with",
        "y",
        "e",
        "o",
        "u",
        "de",
        "del",
        "la",
        "el",
        "los",
        "las",
        "en",
        "un",
        "una",
        "con",
        "por",
        "para",
        "al",
        "que",
    ];

    /// <summary>Whether there is anything to translate: a letter or a digit.</summary>
    public static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }

        return false;
    }

    /// <summary>The last character, closing quotes and brackets apart.</summary>
    public static char LastMark(string text)
    {
        var last = text.AsSpan().TrimEnd().TrimEnd(Closers);
        return last.IsEmpty ? '\0' : last[^1];
    }

    /// <summary>Whether it ends as a sentence does.</summary>
    public static bool Ends(string text) => LastMark(text) is '.' or '!' or '?' or '…';

    /// <summary>Whether it ends as a heading does: with no mark at all, with that of a question or an exclamation, or
    /// with initials such as <c>U.S.</c></summary>
    public static bool EndsAsHeading(string text) =>
        LastMark(text) is not ('.' or '…' or ',' or ';' or ':' or '-' or '—' or '\0') || Initials().IsMatch(text);

    /// <summary>Whether one question is all there is: no sentence ends before its mark. The stops of <c>U.S.</c> end
    /// none.</summary>
    public static bool IsQuestion(string text) => LastMark(text) == '?' && !InnerEnd().IsMatch(text);

    /// <summary>How many words it has.</summary>
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Whether it begins as a sentence or a title does, after quotes and brackets: not with a small
    /// letter.</summary>
    public static bool BeginsLarge(string text)
    {
        var first = text.AsSpan().TrimStart("\"'“‘«([¿¡ ");
        return !first.IsEmpty
            && Rune.DecodeFromUtf16(first, out var rune, out _) == System.Buffers.OperationStatus.Done
            && !Rune.IsLower(rune);
    }

    /// <summary>Whether the words of weight begin with capitals, as in English titles.</summary>
    public static bool IsTitleCase(string text)
    {
        var weighty = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('"', '\'', '“', '”', '‘', '’', ',', ':', '(', ')'))
            .Where(w => w.Length > 0 && !Small.Contains(w))
            .ToList();
        return weighty.Count > 0 && weighty.Count(w => !char.IsLower(w[0])) >= 0.8 * weighty.Count;
    }

    [GeneratedRegex(@"\p{Ll}{2}[.!?…][""'”’»)]*\s")]
    private static partial Regex InnerEnd();

    [GeneratedRegex(@"(?:\p{Lu}\.){2,}$")]
    private static partial Regex Initials();
}
