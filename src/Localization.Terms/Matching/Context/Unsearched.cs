using System.Text.RegularExpressions;

namespace Localization.Terms.Matching.Context;

/// <summary>Addresses, e-mail, paths, file names, handles, hashtags, code, versions and figures (RFC 3986, RFC 5322): a
/// term inside one is a part of it and is left alone. One that fills it, such as <c>Amazon.com</c>, is the
/// entry's.</summary>
internal static partial class Unsearched
{
    /// <summary>How far a token is followed on either side, in characters.</summary>
    private const int Reach = 256;

    /// <summary>Words before a hyphen that make one word with a name.</summary>
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal)
    {
        "ex",
        "then",
        "mini",
        "non",
        "pseudo",
        "quasi",
        "self",
        "un",
        "sub",
        "e",
        "i",
        "x",
    };

    /// <summary>Whether a stretch is a part of such a token.</summary>
    public static bool Holds(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < Reach && !char.IsWhiteSpace(text[from - 1]))
            from--;
        var to = end;
        while (to < text.Length && to - end < Reach && !char.IsWhiteSpace(text[to]))
            to++;
        if (from == start && to == end)
            return IsBetweenTicks(text, start, end);

        var before = text.AsSpan(from, start - from).TrimStart("\"'“”‘’«»([{¿¡*—–-");
        var behind = text.AsSpan(end, to - end).TrimEnd("\"'“”‘’«».,;:!?…*—–-)]}");
        return IsBetweenTicks(text, start, end)
            || IsJoined(text, start, end)
            || IsCode(text, start, end)
            || IsMark(before)
            || ((before.Length > 0 || behind.Length > 0) && IsAddress(before, text.AsSpan(start, end - start), behind));
    }

    // '.NET' in ASP.NET, '9/11' in 9/11/2023, 'CIA' in ex-CIA.
    private static bool IsJoined(string text, int start, int end)
    {
        var (first, last) = (text[start], text[end - 1]);
        if (start > 0 && !Characters.InWord(first) && !IsOpening(first) && Characters.InWord(text[start - 1]))
            return true;
        if (end < text.Length && !Characters.InWord(last) && last is not ('\'' or '’') && Characters.InWord(text[end]))
            return true;
        if (char.IsDigit(last) && end + 1 < text.Length && IsInFigure(text[end]) && char.IsDigit(text[end + 1]))
            return true;
        if (char.IsDigit(first) && start > 1 && IsInFigure(text[start - 1]) && char.IsDigit(text[start - 2]))
            return true;
        // Of 'Node.js 18.2' neither part is alone, nor does '$9/11' or '9/11%'.
        if (char.IsDigit(first) && start > 0 && text[start - 1] is '$' or '€' or '£' or '#')
            return true;
        if (start < 2 || text[start - 1] is not ('-' or '‑') || !char.IsLetter(text[start - 2]))
            return false;
        var word = start - 1;
        while (word > 0 && start - word < 8 && char.IsLetter(text[word - 1]))
            word--;
        return Prefixes.Contains(text[word..(start - 1)].ToLowerInvariant());
    }

    private static bool IsOpening(char c) => c is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '¿' or '¡';

    private static bool IsInFigure(char c) => c is '/' or '.' or ',' or ':';

    // A command between backticks, `git commit Russia`, in a text without markup.
    private static bool IsBetweenTicks(string text, int start, int end)
    {
        var first = Math.Max(0, start - Reach);
        var opening = text.AsSpan(first, start - first).LastIndexOf('`');
        var closing = text.AsSpan(end, Math.Min(Reach, text.Length - end)).IndexOf('`');
        if (opening < 0 || closing < 0 || text.AsSpan(first + opening, end + closing - first - opening).Contains('\n'))
            return false;
        opening += first;
        var runs = 0;
        for (var i = opening; i >= 0 && opening - i < Reach && text[i] != '\n'; i--)
            runs += text[i] == '`' && (i == 0 || text[i - 1] != '`') ? 1 : 0;
        while (opening > 0 && text[opening - 1] == '`')
            opening--;
        return runs % 2 == 1
            && !char.IsWhiteSpace(text[end + closing - 1])
            && (opening == 0 || !char.IsLetterOrDigit(text[opening - 1]));
    }

    // `Russia`, {Russia}, ${Russia}, Russia(), x=Moscow, a::b.
    private static bool IsCode(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var behind = end < text.Length ? text[end] : ' ';
        return before is '`' or '{' or '$' or '%' or '\\' or '=' or '<' or '@' or '#' or '~' or '_' or '^'
            || behind is '`' or '}' or '=' or '_' or '\\' or '@' or '>'
            || (behind == '(' && end + 1 < text.Length && text[end + 1] == ')')
            || (before == ':' && start > 1 && text[start - 2] == ':')
            || (behind == ':' && end + 1 < text.Length && text[end + 1] == ':');
    }

    private static bool IsMark(ReadOnlySpan<char> before) => before.IndexOfAny('@', '#') == 0;

    private static bool IsAddress(ReadOnlySpan<char> before, ReadOnlySpan<char> term, ReadOnlySpan<char> behind)
    {
        if (behind is "'s" or "’s" && before.IsEmpty)
            return false;
        var token = string.Concat(before, term, behind);
        return token.Contains("://", StringComparison.Ordinal)
            || token.Contains('@', StringComparison.Ordinal)
            || token.Contains('\\', StringComparison.Ordinal)
            || Path().IsMatch(token)
            || Domain().IsMatch(token)
            || Query().IsMatch(token);
    }

    [GeneratedRegex(
        @"^(?:[A-Za-z]:)?[.~]{0,2}/\w|^\w[\w.\-]*(?:/[\w.\-]+)*/$|/[a-z0-9_.\-]*[a-z][a-z0-9_.\-]*/|"
            + @"[\w\-]/[\w\-/]*\w\.\p{Ll}{1,5}\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Path();

    // A host or a file name: what follows the last stop is in small letters or one of a few digits.
    [GeneratedRegex(
        @"^(?:[\w\-]+\.)+(?:\p{Ll}{2,24}|[a-z]+\d|\d?[a-z]\d?)(?::\d+)?(?:['’]s)?(?:[/?#].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Domain();

    [GeneratedRegex(@"[?&][\w\-]+=|\w=\w", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Query();
}
