using System.Text.RegularExpressions;

namespace Localization.Conventions.Reading;

/// <summary>Cuts a text into words, numbers and signs, in one pass.</summary>
internal static partial class TokenReader
{
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static Token[] Read(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var at = 0;
        var spaced = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                at++;
                continue;
            }

            var (end, kind) =
                char.IsAsciiDigit(c) || IsBareDecimal(text, at) ? (NumberEnd(text, at), TokenKind.Number)
                : IsLetter(c) ? WordEnd(text, at)
                : (at + 1, TokenKind.Sign);
            tokens.Add(new(at, end - at, kind, spaced));
            spaced = false;
            at = end;
        }

        return [.. tokens];
    }

    // '.5 percent', '$.99'; '.22 caliber' is a name.
    private static bool IsBareDecimal(string text, int at) =>
        text[at] == '.'
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && (
            at == 0
            || char.IsWhiteSpace(text[at - 1])
            || text[at - 1]
                is '('
                    or '['
                    or '$'
                    or '€'
                    or '£'
                    or '~'
                    or '<'
                    or '>'
                    or '"'
                    or '“'
                    or '‘'
                    or '«'
                    or '—'
                    or '+'
        )
        && !Caliber().Match(text, at, Math.Min(12, text.Length - at)).Success;

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static (int End, TokenKind Kind) WordEnd(string text, int at)
    {
        while (at < text.Length && IsLetter(text[at]))
            at++;
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            return (at, TokenKind.Word);
        // 'Q120 million' are quetzals, 'Q4' is a quarter.
        if (text[at - 1] == 'Q' && Quetzals().IsMatch(text, at) && (at < 2 || !IsLetter(text[at - 2])))
            return (at, TokenKind.Word);
        while (at < text.Length && (IsLetter(text[at]) || char.IsAsciiDigit(text[at])))
            at++;
        return (at, TokenKind.Code);
    }

    /// <summary>Digits; commas only before groups of exactly three, a point only before a digit. A comma before one or
    /// two digits is that of a continental decimal: <c>2,5 %</c>.</summary>
    private static int NumberEnd(string text, int at)
    {
        var first = at;
        at = Digits(text, at);
        if (at - first <= 3)
        {
            while (at < text.Length && text[at] == ',' && Digits(text, at + 1) == at + 4)
                at += 4;
        }

        if (
            at < text.Length
            && text[at] == ','
            && Digits(text, at + 1) - at is 2 or 3
            && !GoesOn(text, Digits(text, at + 1))
        )
            return Digits(text, at + 1);
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            return Digits(text, at + 1);
        if (at > first && at < text.Length && text[at] is '½' or '¼' or '¾')
            at++;
        return at;
    }

    // '1,2,3' is a list.
    private static bool GoesOn(string text, int at) =>
        at + 1 < text.Length && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]);

    [GeneratedRegex(
        @"\G(?:\d{1,3}(?:,\d{3})+(?!\d)|(?:(?![1-4]\b)\d{1,9}|\d{1,9}\.\d{1,3})(?= ?(?:thousand|[mb]illion)\b))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Quetzals();

    [GeneratedRegex(@"\G\.\d{2,3}[ -][Cc]al", RegexOptions.CultureInvariant)]
    private static partial Regex Caliber();

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}
