using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Localization.Articles.PlainText;

/// <summary>Tells the letters that count list items (<c>a.</c>, <c>b.</c>) from initials and abbreviations, and
/// <c>(c)</c> from the copyright sign: one letter follows the other.</summary>
internal static partial class LetterMarks
{
    /// <summary>An item has no more lines than this.</summary>
    private const int Farthest = 12;

    /// <summary>Marks the lines that begin with such a letter.</summary>
    public static void Find(ImmutableArray<TextLine>.Builder lines)
    {
        var last = default((int Line, char Letter)?);
        var second = -Farthest - 1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Second().IsMatch(lines[i].Content))
                second = i;
            else if (i - second > Farthest && Third().IsMatch(lines[i].Content))
                lines[i] = lines[i] with { HasCopyrightSign = true };
            var match = Form().Match(lines[i].Content);
            if (!match.Success)
                continue;
            var letter = match.Groups["letter"].ValueSpan[0];
            var follows = last is { } before && before.Letter + 1 == letter && i - before.Line <= Farthest;
            if (follows)
            {
                lines[last!.Value.Line] = lines[last.Value.Line] with { HasLetterMark = true };
                lines[i] = lines[i] with { HasLetterMark = true };
            }

            // A list begins with the first letter.
            if (follows || letter is 'a' or 'A')
                last = (i, letter);
        }
    }

    [GeneratedRegex(@"^\s*(?<letter>[A-Za-z])\.[ \t\u00A0]+\S")]
    private static partial Regex Form();

    [GeneratedRegex(@"^\s*\([bB]\)\s")]
    private static partial Regex Second();

    [GeneratedRegex(@"^\s*\([cC]\)\s")]
    private static partial Regex Third();
}
