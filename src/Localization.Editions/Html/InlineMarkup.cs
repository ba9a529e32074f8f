using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Editions;

/// <summary>Shows an inline code as plain formatting. The article's own markup never reaches the page: each code
/// becomes one of a few elements, or a mark with the code in its tooltip.</summary>
internal static partial class InlineMarkup
{
    /// <summary>The element for a span, with its attributes.</summary>
    /// <param name="start">The code that opens it.</param>
    /// <param name="end">The data of the code that closes it; empty where there is none.</param>
    public static (string Element, (string Name, string? Value)[] Attributes) Span(InlineCode start, string end)
    {
        var data = start.Data.Trim();
        if (
            data.Contains("<w:rPr>", StringComparison.Ordinal)
            || data.StartsWith("<w:hyperlink", StringComparison.Ordinal)
        )
            return OfWord(data);
        if (data is "*" or "_" || IsTag(data, "em", "i", "cite"))
            return ("em", []);
        if (data is "**" or "__" || IsTag(data, "strong", "b"))
            return ("strong", []);
        if (data is "~~" || IsTag(data, "del", "s"))
            return ("s", []);
        if (data is "~" || IsTag(data, "sub"))
            return ("sub", []);
        if (data is "^" || IsTag(data, "sup"))
            return ("sup", []);
        if (data is "[" || IsTag(data, "a"))
            return Link(data == "[" ? LinkTarget().Match(end) : HtmlTarget().Match(data));
        return ("span", [("class", data == "![" ? "image" : "span")]);
    }

    /// <summary>Whether a code that stands alone is something that readers see, and this project can show.</summary>
    public static bool IsReadable(InlineCode code)
    {
        var data = code.Data.Trim();
        return IsTag(data, "br")
            || data.Contains("<w:br/>", StringComparison.Ordinal)
            || (data.StartsWith('`') && data.EndsWith('`'))
            || (code.Data.Length > 0 && data.Length == 0)
            || Footnote().IsMatch(data)
            || WordNote().IsMatch(data)
            || Address().IsMatch(data);
    }

    /// <summary>Writes a code that stands alone.</summary>
    public static void Placeholder(HtmlBuilder html, InlineCode code, Chrome chrome)
    {
        var data = code.Data.Trim();
        if (
            code.Data.Contains('\n', StringComparison.Ordinal)
            || code.Data.Contains('\r', StringComparison.Ordinal)
            || IsTag(data, "br")
            || data.Contains("<w:br/>", StringComparison.Ordinal)
        )
            html.Open("br");
        else if (WordNote().Match(data) is { Success: true } noteOfWord)
            html.Element("sup", noteOfWord.Groups[1].Value);
        else if (data.StartsWith('`') && data.EndsWith('`') && data.Length > 2)
            html.Element("code", data.Trim('`').Trim());
        else if (Footnote().Match(data) is { Success: true } note)
            html.Element("sup", note.Groups[1].Value);
        else if (Address().Match(data) is { Success: true } address)
            html.Element(
                "a",
                address.Groups[1].Value,
                ("href", address.Groups[1].Value),
                ("rel", "noopener noreferrer")
            );
        else
            Mark(html, data.StartsWith("![", StringComparison.Ordinal) ? $"[{chrome["image"]}]" : "◇", code, chrome);
    }

    // Of a word processor's formatting, what shows in reading (ISO/IEC 29500-1 §17.3.2).
    private static (string, (string, string?)[]) OfWord(string data) =>
        data.StartsWith("<w:hyperlink", StringComparison.Ordinal)
        || data.Contains("HYPERLINK", StringComparison.Ordinal)
            ? ("span", [("class", "link")])
        : data.Contains("<w:b/>", StringComparison.Ordinal) ? ("strong", [])
        : data.Contains("<w:i/>", StringComparison.Ordinal) ? ("em", [])
        : data.Contains("<w:strike/>", StringComparison.Ordinal) ? ("s", [])
        : data.Contains("w:val=\"superscript\"", StringComparison.Ordinal) ? ("sup", [])
        : data.Contains("w:val=\"subscript\"", StringComparison.Ordinal) ? ("sub", [])
        : ("span", [("class", "span")]);

    private static void Mark(HtmlBuilder html, string sign, InlineCode code, Chrome chrome) =>
        html.Element("span", sign, ("class", "code"), ("title", $"{chrome["markup"]}: {code.Data}"));

    private static (string, (string, string?)[]) Link(Match target)
    {
        var address = target.Success ? target.Groups[1].Value : "";
        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? ("a", [("href", uri.AbsoluteUri), ("title", uri.AbsoluteUri), ("rel", "noopener noreferrer")])
            : ("span", [("class", "link")]);
    }

    private static bool IsTag(string data, params ReadOnlySpan<string> names)
    {
        var match = Tag().Match(data);
        return match.Success && names.Contains(match.Groups[1].Value.ToLowerInvariant());
    }

    [GeneratedRegex(@"^<([A-Za-z][A-Za-z0-9]*)(?=[\s/>])")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\]\(\s*<?([^\s<>]+?)>?(?:\s+[""'(].*)?\)$", RegexOptions.Singleline)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\bhref\s*=\s*[""']?([^\s""'<>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlTarget();

    [GeneratedRegex(@"^\[\^([^\]]+)\]$")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"<w:(?:foot|end)noteReference [^>]*w:id=""(\d+)""")]
    private static partial Regex WordNote();

    [GeneratedRegex(@"^<?(https?://[^\s<>""]+)>?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
