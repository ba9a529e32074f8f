using System.Text.RegularExpressions;
using Localization.Articles.PlainText;
using Localization.Articles.Roles;

namespace Localization.Articles.Markdown;

/// <summary>The titles of links and pictures (CommonMark 0.31 §6.3).</summary>
internal static partial class LinkTitle
{
    private const string Prefix = "link-title";

    /// <summary>The title at the end of a link's destination; null where there is none.</summary>
    /// <param name="raw">The end of a link, from its bracket; or a whole picture.</param>
    public static CodeText? Find(string raw) =>
        Link().Match(raw) is { Success: true } match && Text(match) is { } text
            ? new(
                "",
                default,
                match.Groups["text"].Index,
                match.Groups["text"].Length,
                new InlineText(text),
                BlockRole.Metadata,
                Escape(match)
            )
            : null;

    /// <summary>The title in the definition of a reference.</summary>
    public static IEnumerable<MarkdownPiece> OfDefinition(string document, int start, int end)
    {
        if (start < 0 || end > document.Length || end <= start)
            yield break;
        if (Definition().Match(document[start..end]) is not { Success: true } match || Text(match) is not { } text)
            yield break;
        var at = start + match.Groups["text"].Index;
        yield return new(
            at,
            at + match.Groups["text"].Length,
            new InlineText(text),
            BlockRole.Metadata,
            0,
            Escape(match)
        );
    }

    /// <summary>Whether an escape is that of a title.</summary>
    public static bool IsOne(string escape) => escape.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A title as it is written between its marks.</summary>
    public static string Write(string text, string escape)
    {
        text = TextLine.Flatten(text).Replace("\\", @"\\", StringComparison.Ordinal);
        var quote = escape[^1];
        text = text.Replace(quote.ToString(), $"\\{quote}", StringComparison.Ordinal);
        return quote == ')' ? text.Replace("(", "\\(", StringComparison.Ordinal) : text;
    }

    private static string Escape(Match match) => Prefix + match.Groups["quote"].Value[^1];

    private static string? Text(Match match)
    {
        var text = TextLine.Flatten(Unescape(match.Groups["text"].Value));
        return Sentence.HasWords(text) ? text : null;
    }

    private static string Unescape(string raw) =>
        System.Net.WebUtility.HtmlDecode(Backslash().Replace(raw, static m => m.Value[1..]));

    [GeneratedRegex(
        // A tag of a template in the destination may have spaces.
        """\]\(\s*(?:<[^<>\n]*>|(?:\{\{[^{}]*\}\}|\{%[^{}]*%\}|[^\s(){]|\{(?![{%])|\([^\s()]*\))*)\s+"""
            + """(?:(?<quote>")(?<text>(?:\\.|[^"\\])*)"|(?<quote>')(?<text>(?:\\.|[^'\\])*)'"""
            + """|\((?<text>(?:\\.|[^()\\])*)(?<quote>\)))\s*\)(?:\{[^}]*\})?$""",
        RegexOptions.Singleline
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        """^\[(?!\^)(?:\\.|[^\[\]\\])+\]:\s*(?:<[^<>\n]*>|\S+)\s+"""
            + """(?:(?<quote>")(?<text>(?:\\.|[^"\\\r\n])*)"|(?<quote>')(?<text>(?:\\.|[^'\\\r\n])*)'"""
            + """|\((?<text>(?:\\.|[^()\\\r\n])*)(?<quote>\)))\s*$"""
    )]
    private static partial Regex Definition();

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Backslash();
}
