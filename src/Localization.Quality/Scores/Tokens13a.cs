using System.Text.RegularExpressions;

namespace Localization.Quality.Scores;

/// <summary>Splits text as the WMT's script mteval-v13a does, on which BLEU's figures rest (Post, A Call for Clarity in
/// Reporting BLEU Scores, 2018).</summary>
public static partial class Tokens13a
{
    /// <summary>The tokens of a text.</summary>
    public static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.Replace("<skipped>", "", StringComparison.Ordinal)
            .Replace("-\n", "", StringComparison.Ordinal)
            .Replace('\n', ' ')
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal);
        line = Signs().Replace($" {line} ", " $1 ");
        line = MarkBehind().Replace(line, "$1 $2 ");
        line = MarkBefore().Replace(line, " $1 $2");
        line = Dash().Replace(line, "$1 $2 ");
        return line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"([\{-\~\[-\` -\&\(-\+\:-\@\/])")]
    private static partial Regex Signs();

    [GeneratedRegex(@"([^0-9])([\.,])")]
    private static partial Regex MarkBehind();

    [GeneratedRegex(@"([\.,])([^0-9])")]
    private static partial Regex MarkBefore();

    [GeneratedRegex(@"([0-9])(-)")]
    private static partial Regex Dash();
}
