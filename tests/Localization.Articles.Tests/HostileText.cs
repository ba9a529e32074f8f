using CsCheck;

namespace Localization.Articles.Tests;

/// <summary>Texts made of what breaks readers: line ends of all kinds, marks of lists, tables and markup, half-open spans.</summary>
internal static class HostileText
{
    private static readonly string[] Words = ["a", "B", "news", "1", "24", "é", "ñ", "😀", "中", "e\u0301", "Dr.", "U.S.", "?", ".", "!", "…", ",", ":", ";"];

    private static readonly string[] Marks =
    [
        "*", "**", "_", "__", "`", "``", "[", "]", "](", ")", "![", "(u)", "](u)", "[x]: /u", "[^1]", "[^1]: ", "<", ">", "<b>", "</b>", "<br/>", "<!--",
        "-->", "<a@b.c>", "&", "&amp;", "&lt;", "&#65;", "\\", "\\*", "#", "##", "~", "~~", "^", "+", "++", "=", "==", "-", "--", "|", "\\|", "\"", "'",
        "\u00A0", "\u200B", "\u202E", "\uFEFF", "$", "%", "@", "{", "}", "(", "©", "—", "•",
    ];

    private static readonly string[] Layout =
    [
        "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", " ", "  ", "   ", "    ", "\u0085", "\u2028", "\u2029", "\f", "\v",
        "\n- ", "\n* ", "\n1. ", "\na) ", "\n> ", "\n# ", "\n## ", "\n---\n", "\n===\n", "\n***\n", "\n```\n", "\n    ", "\n| a | b |\n|---|---|\n| ", " | ",
        "---\ntitle: ", "\n---\n", "+++\n", "\n<div>\n", "- [ ] ", "  \n", "\\\n",
    ];

    /// <summary>Whole documents.</summary>
    public static Gen<string> Documents { get; } = Joined([.. Words, .. Words, .. Marks, .. Layout], 40);

    /// <summary>Pages as nobody should write them.</summary>
    public static Gen<string> TagSoup { get; } = Joined(
        [
            "word", "Two words.", " ", "\n", "&amp;", "&nbsp;", "&eacute", "&#x41;", "<", "<3", "< b>", ">", "<b>", "</b>", "<B CLASS=x>", "<i", "</i >", "<p>", "</p>", "<div id='a>b'>", "</div>",
            "<a href=\"?a=1&b=2\" title=\"A title\">", "</a>", "<img alt='A dog' src=x>", "<img alt=dog>", "<br/>", "<!-- a <b> -->", "<!--", "-->", "<!DOCTYPE html>", "<?php echo '>' ?>",
            "<script>if (a<b) '</p>'</script>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A \\\"quoted\\\" one\"}</script>", "<script>", "</script>", "<style>p>b{}</style>",
            "<textarea>a<b</textarea>", "<title>A title</title>", "<meta name=description content='What it is'>", "<code>x<y</code>", "<span translate=no>", "</span>", "<pre>", "</pre>", "<h1>", "</h1>",
            "<li>", "<table>", "<td>", "</table>", "<html lang=en>", "<svg><title>T</title></svg>", "<![CDATA[ a ]]>", "</", "</>", "<a b='", "\"",
        ],
        40);

    /// <summary>Documents that are mostly rows of columns.</summary>
    public static Gen<string> Tables { get; } = Joined(["a", "Wheat", "12.5", "-3%", "  ", "   ", "     ", "\t", "|", " | ", "\n", "\n", "\r\n", "---", "----  ----", ".", "- "], 40);

    /// <summary>What a translation engine might answer: one line, in which something is a word.</summary>
    public static Gen<string> Translations { get; } = Joined([.. Words, .. Words, .. Marks, " ", " ", "  "], 12).Where(t => t.Any(char.IsAsciiLetterOrDigit));

    private static Gen<string> Joined(string[] parts, int most) =>
        Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, most].Select(string.Concat);
}
