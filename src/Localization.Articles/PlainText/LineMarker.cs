using System.Text.RegularExpressions;
using Localization.Articles.Roles;

namespace Localization.Articles.PlainText;

/// <summary>What is before the text of a line: the sign of a list item or of a quotation.</summary>
internal static partial class LineMarker
{
    /// <summary>The length of the sign and the spaces after it, from <see cref="TextLine.Start"/>; 0 where there is
    /// none.</summary>
    public static int Length(TextLine line)
    {
        if (line.HasCopyrightSign)
            return 0;
        var match = (line.HasLetterMark ? Letter() : Form()).Match(line.Content, line.Start);
        return match.Success && Sentence.HasWords(line.Content.AsSpan(match.Index + match.Length)) ? match.Length : 0;
    }

    /// <summary>Whether a sign is alone in <paramref name="cell"/>.</summary>
    public static bool IsBare(ReadOnlySpan<char> cell) => Bare().IsMatch(cell);

    private const string Box = @"(?:\[[ xX]\]|\( \)|[☐☑☒✓✔✗✘])";

    private const string Sign =
        @"(?:[-*•‣▪●○◦–—+→►▶]|[0-9]{1,3}[.)]|\((?:[0-9]{1,3}|[A-Za-z]|[ivx]{2,5})\)|[A-Za-z]\)|[ivx]{2,5}\)|>+)";

    [GeneratedRegex(@"\G(?:" + Sign + @"[ \t\u00A0]+(?:" + Box + @"[ \t\u00A0]+)?|" + Box + @"[ \t\u00A0]+)")]
    private static partial Regex Form();

    [GeneratedRegex(@"\G[A-Za-z]\.[ \t\u00A0]+")]
    private static partial Regex Letter();

    [GeneratedRegex("^" + Sign + "$")]
    private static partial Regex Bare();
}
