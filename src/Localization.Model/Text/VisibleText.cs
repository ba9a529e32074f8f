using System.Globalization;
using System.Text;

namespace Localization.Model.Text;

/// <summary>Text for people to read on a terminal, in a log or in a report: what moves a cursor, changes a colour,
/// turns the direction of writing or cannot be written at all is shown escaped, such as <c>\u001B</c>.</summary>
public static class VisibleText
{
    /// <summary>The text with such characters escaped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepLayout">Whether line ends and tabs stay; else they are escaped too.</param>
    public static string Of(string text, bool keepLayout = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = 0;
        while (first < text.Length && !IsHidden(text, first, keepLayout))
            first++;
        if (first == text.Length)
            return text;

        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (!IsHidden(text, i, keepLayout))
                visible.Append(text[i]);
            else if (text[i] is '\n' or '\r' or '\t')
                visible
                    .Append('\\')
                    .Append(
                        text[i] switch
                        {
                            '\n' => 'n',
                            '\r' => 'r',
                            _ => 't',
                        }
                    );
            else
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
        }

        return visible.ToString();
    }

    private static bool IsHidden(string text, int at, bool keepLayout) =>
        text[at] switch
        {
            '\n' or '\t' when keepLayout => false,
            < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' => true,
            (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF' => true,
            (>= '\uD800' and <= '\uDBFF') => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
            (>= '\uDC00' and <= '\uDFFF') => at == 0 || !char.IsHighSurrogate(text[at - 1]),
            _ => false,
        };
}
