using Localization.Language;

namespace Localization.Quality.Marks;

/// <summary>Pairs the marks of Spanish questions and exclamations (RAE, Ortografía §3.4.9).</summary>
public sealed class InvertedMarkCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "inverted-marks";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.To.IsSpanish())
            return [];
        return Pairs(pair, '¿', '?').Concat(Pairs(pair, '¡', '!'));
    }

    private static IEnumerable<QualityIssue> Pairs(QualityPair pair, char open, char close)
    {
        var text = pair.Target.Text;
        int? opened = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == open)
                opened = i;
            else if (text[i] == close && opened is not null)
            {
                while (i + 1 < text.Length && text[i + 1] is '?' or '!')
                    i++;
                opened = null;
            }
            else if (text[i] == close && !IsSign(text, i) && !(close == '!' && IsName(pair.Source.Text, text, i)))
            {
                var start = SentenceStart(text, i);
                yield return new QualityIssue("inverted-mark-missing", QualitySeverity.Warning, [open.ToString()])
                {
                    Target = new TextSpan(start, 0),
                    Fix = open.ToString(),
                };
            }
        }

        if (opened is { } left)
            yield return new QualityIssue("closing-mark-missing", QualitySeverity.Warning, [close.ToString()])
            {
                Target = new TextSpan(left, 1),
            };
    }

    // ¡…?! closes both; (?) is a doubt, Yahoo! a name, an address may hold a question mark.
    private static bool IsSign(string text, int at) =>
        (at > 0 && text[at - 1] is '?' or '!' or '(' or '=' or '/')
        || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));

    // Yahoo! and Jeopardy! are called so: in the middle of the source's sentence too.
    private static bool IsName(string source, string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return start < at
            && char.IsUpper(text[start])
            && source.Contains(text[start..(at + 1)], StringComparison.Ordinal);
    }

    private static int SentenceStart(string text, int at)
    {
        var start = at;
        while (
            start > 0
            && text[start - 1] is not ('.' or '!' or '?' or ':' or ';' or '…' or '"' or '«' or '“' or '(' or '—' or '–')
        )
            start--;
        while (start < at && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }
}
