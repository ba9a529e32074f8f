using System.Text.RegularExpressions;
using Localization.Language.Locales;

namespace Localization.Conventions.Typography;

/// <summary>Gives a translation from Spanish the typography of English: quotation marks, figures, no opening marks.
/// Whether a figure is still written as in Spanish only its source can tell, for <c>1,500</c> is one in either
/// language.</summary>
internal static partial class EnglishTypography
{
    /// <summary>The text with its typography put right; its codes stay where they are.</summary>
    public static InlineText Apply(InlineText target, InlineText source, LocaleConventions locale)
    {
        var text = target;
        foreach (var mark in Marks().Matches(text.Text).Reverse())
            text = text.Replace(
                mark.Index,
                mark.Length,
                mark.Value.Trim() switch
                {
                    "«" => "“",
                    "»" => "”",
                    _ => "",
                }
            );
        text = Nested(text);
        foreach (var percent in Percent().Matches(text.Text).Reverse())
            text = text.Replace(percent.Index, percent.Length, "");
        text = Ended(text, source.Text);
        if (locale.GroupSign == ",")
            return text;
        var figures = Figure().Matches(source.Text).Select(m => m.Value).ToHashSet();
        foreach (var figure in Figure().Matches(text.Text).Where(f => figures.Contains(f.Value)).Reverse())
        {
            // A source that has both, '1.000' and '1,000', does not tell which of them this one is.
            var english = InEnglish(figure.Value);
            if (!figures.Contains(english))
                text = text.Replace(figure.Index, figure.Length, english);
        }

        return text;
    }

    private static string InEnglish(string figure) =>
        string.Concat(
            figure.Select(c =>
                c switch
                {
                    ',' => '.',
                    '.' or '\u00A0' or '\u202F' => ',',
                    _ => c,
                }
            )
        );

    // 'Tiene hepatitis C.': the letter is not an initial, and the stop is the sentence's.
    private static InlineText Ended(InlineText text, string source) =>
        LastLetter().IsMatch(source) && text.Text.TrimEnd() is [.., var last] written && char.IsLetterOrDigit(last)
            ? text.Replace(written.Length, 0, ".")
            : text;

    // A quotation inside a quotation has single marks.
    private static InlineText Nested(InlineText text)
    {
        var depth = 0;
        var written = text.Text;
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '“' && ++depth == 2)
                text = text.Replace(at, 1, "‘");
            else if (written[at] == '”' && depth > 0 && depth-- == 2)
                text = text.Replace(at, 1, "’");
        }

        return text;
    }

    [GeneratedRegex(@"(?<=\p{Ll}{2}) \p{Lu}\.\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastLetter();

    [GeneratedRegex(@"«[ \u00A0\u202F]?|[ \u00A0\u202F]?»|[¿¡]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<=\d)[ \u00A0\u202F](?=%)", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    // With groups or decimals: a whole number of up to three digits is the same in both.
    [GeneratedRegex(
        @"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[\u00A0\u202F]\d{3})+(?:,\d+)?|\d+,\d+)(?![\d]|[.,]\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Figure();
}
