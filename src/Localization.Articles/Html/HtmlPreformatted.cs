using System.Net;
using System.Text.RegularExpressions;
using Localization.Articles.Markup;

namespace Localization.Articles.Html;

/// <summary>Tells verses, letters and telegrams in <c>pre</c> from program code (HTML §4.4.3: <c>pre</c> is
/// preformatted text, <c>code</c> is code).</summary>
internal static partial class HtmlPreformatted
{
    /// <summary>Whether the element holds prose.</summary>
    public static bool IsProse(string html, IReadOnlyList<MarkupToken> tokens, int start, int end)
    {
        if (
            CodeClass().IsMatch(tokens[start].Attribute("class")?.Value ?? "")
            || tokens[start].Attributes.Any(a => a.Name.StartsWith("data-lang", StringComparison.Ordinal))
        )
            return false;
        var text = "";
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Kind == MarkupTokenKind.Start && !Marks.Contains(tokens[i].Name))
                return false;
            if (tokens[i].Kind == MarkupTokenKind.Text)
                text += WebUtility.HtmlDecode(html[tokens[i].Start..tokens[i].End]);
        }

        var words = Word().Count(text);
        return words >= 3
            && text.FirstOrDefault(char.IsLetter) is var first
            && char.IsUpper(first)
            && !text.AsSpan().ContainsAny(CodeMarks)
            && !Columns().IsMatch(text)
            && text.Count(c => char.IsLetter(c) || char.IsWhiteSpace(c)) >= text.Length * 0.8;
    }

    private static readonly System.Buffers.SearchValues<char> CodeMarks = System.Buffers.SearchValues.Create(
        "{}=<>\\|$`_[]@~^*"
    );

    private static readonly HashSet<string> Marks = ["b", "strong", "i", "em", "u", "a", "br", "small", "cite", "q"];

    [GeneratedRegex(
        @"\b(?:language-|lang-|highlight|sourceCode|code|brush|prettyprint|hljs|shiki|terminal|console)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CodeClass();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\S(?: {3,}|\t+)\S")]
    private static partial Regex Columns();
}
