using Localization.Language.English;

namespace Localization.Apertium.Grammar;

/// <summary>Tells quotation marks that open from those that close, and both from apostrophes.</summary>
internal sealed class QuotationMarks
{
    private int _single;

    /// <summary>Whether a single mark has opened and not closed.</summary>
    public bool InSingle => _single > 0;

    /// <summary>Whether <paramref name="c"/> is a quotation mark of any kind.</summary>
    public static bool Any(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'';

    /// <summary>How the quotation mark at <paramref name="i"/> clings; null where there is none.</summary>
    public MarkSpacing? At(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + 1 < text.Length ? text[i + 1] : ' ';
        switch (text[i])
        {
            case '»' or '«' when IsArrow(text, i) && char.IsWhiteSpace(text[i] == '»' ? before : after):
                return MarkSpacing.Loose;
            case '“' or '«' or '„':
                return MarkSpacing.Opening;
            case '”' or '»':
                return MarkSpacing.Closing;
            case '"':
                // Inches and seconds: 12" is a measure.
                return
                    char.IsWhiteSpace(after)
                    || after is ')' or ',' or '.' or ';' or ':' or '?' or '!' or '—'
                    || (after is '’' or '\'' && !(Opens(before) && i + 2 < text.Length && char.IsLetter(text[i + 2])))
                    || !Opens(before)
                    ? MarkSpacing.Closing
                    : MarkSpacing.Opening;
            case '‘'
            or '\''
                when Opens(before)
                    && (char.IsLetterOrDigit(after) || OpensInner(text, i + 1))
                    && !EnglishElision.BeginsAt(text, i)
                    && HasClosing(text, i + 1):
                _single++;
                return MarkSpacing.Opening;
            case '’' or '\'' when _single > 0 && !char.IsLetterOrDigit(after):
                _single--;
                return MarkSpacing.Closing;
            default:
                return null;
        }
    }

    // '"The Sun" is good,' he said.
    private static bool OpensInner(string text, int i) =>
        i + 1 < text.Length && text[i] is '"' or '“' && char.IsLetterOrDigit(text[i + 1]);

    // A mark without a partner is a sign, not a quotation: 'Learn more »', '« Back'.
    private static bool IsArrow(string text, int i)
    {
        const int Window = 400;
        if (text[i] == '»')
            return i == 0
                || text.AsSpan(Math.Max(0, i - Window), Math.Min(i, Window)).LastIndexOfAny('«', '»') is var open
                    && (open < 0 || text[Math.Max(0, i - Window) + open] == '»');
        var close = text.AsSpan(i + 1, Math.Min(Window, text.Length - i - 1)).IndexOfAny('«', '»');
        return close < 0 || text[i + 1 + close] == '«';
    }

    private static bool Opens(char before) =>
        char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '“' or '—' or '–' or '-' or '‘' or '\'';

    // A closing mark comes after a word and before none. Bounded, so that a text of nothing but apostrophes costs no
    // more than any other.
    private static bool HasClosing(string text, int start)
    {
        for (var i = start + 1; i < Math.Min(text.Length, start + 400); i++)
        {
            if (
                text[i] is '’' or '\''
                && !char.IsWhiteSpace(text[i - 1])
                && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
            )
                return true;
        }

        return false;
    }
}
