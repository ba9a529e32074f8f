using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Articles.Markup;

namespace Localization.Articles.Html;

/// <content>Linked data in a page (JSON-LD, schema.org).</content>
internal sealed partial class HtmlReader
{
    // schema.org: what has these names is for people to read, at any depth.
    private void LinkedData(MarkupToken script)
    {
        foreach (Match match in ReadProperty().Matches(Raw(script)))
        {
            var value = match.Groups["value"];
            var (start, end) = (script.Start + value.Index, script.Start + value.Index + value.Length);
            if (match.Groups["language"].Success)
            {
                if (LanguageTag.TryParse(value.Value, out _))
                    Layout(start, end, SkeletonWriter.Language);
                continue;
            }

            // An answer may be markup.
            if (Unescaped(value.Value) is { } text && !text.Contains("</", StringComparison.Ordinal))
                Lines(EncodedText.Json(html, start, end));
        }
    }

    // The body of an article has a paragraph a line.
    private void Lines(EncodedText value)
    {
        for (var start = 0; start < value.Text.Length; )
        {
            var length = value.Text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? value.Text.Length : start + length;
            var line = value.Text[start..end];
            var (from, to) = (end - line.TrimStart().Length, start + line.TrimEnd().Length);
            if (line.Any(char.IsLetter))
                Add(
                    value.Places[from],
                    value.Places[to],
                    new InlineText(line.Trim()),
                    BlockRole.Metadata,
                    0,
                    HtmlEscape.Json
                );
            start = end + 1;
        }
    }

    private static string? Unescaped(string json)
    {
        try
        {
            return JsonSerializer.Deserialize($"\"{json}\"", MarkupJson.Default.String);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """
            "(?:headline|alternativeHeadline|description|articleBody|abstract|caption|text|reviewBody
              |(?<="@type"\s*:\s*"(?:Question|HowTo|HowToStep|HowToSection)"\s*,\s*")name
              |(?<language>inLanguage))"\s*:\s*"(?<value>(?:[^"\\]|\\.)*)"
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex ReadProperty();
}
