using System.Text.RegularExpressions;

namespace Localization.Providers.Chat.Answers;

/// <summary>Takes off what a model puts around a translation: quotation marks, emphasis, a label, a tag. In: a source
/// and its answer. Out: the answer without what the source does not have either. A mark is taken only where the answer
/// has exactly that pair more than the source: marks inside stay.</summary>
internal static partial class Surroundings
{
    private const string DoubleMarks = "\"“”„«»";
    private const string SingleMarks = "'‘’‚‹›";

    private static readonly (string Open, string Close, string Family)[] Pairs =
    [
        ("**", "**", "*"),
        ("__", "__", "_"),
        ("*", "*", "*"),
        ("_", "_", "_"),
        ("```", "```", "`"),
        ("`", "`", "`"),
        ("\"", "\"", DoubleMarks),
        ("“", "”", DoubleMarks),
        ("„", "“", DoubleMarks),
        ("«", "»", DoubleMarks),
        ("'", "'", SingleMarks),
        ("‘", "’", SingleMarks),
        ("‹", "›", SingleMarks),
        ("[", "]", "[]"),
        ("{", "}", "{}"),
    ];

    /// <summary>The markup without a tag around it that was not sent.</summary>
    public static string OfMarkup(string markup)
    {
        var trimmed = EndOfText().Replace(markup.Trim(), "").Trim();
        return Tag().Match(trimmed) is { Success: true } tag ? tag.Groups["inner"].Value : trimmed;
    }

    // Texts are escaped, so such a token is none of theirs.
    [GeneratedRegex(
        """(?:\s{0,8}(?:<\|[a-z_]{1,20}\|>|</s>|<eos>|<end_of_turn>)){1,8}$""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EndOfText();

    /// <summary>The text without what surrounds it.</summary>
    public static InlineText Strip(InlineText source, InlineText answer)
    {
        var text = Trim(answer);
        // A label may be inside the marks, or before them.
        for (var round = 0; round < 3; round++)
        {
            var before = text;
            text = Trim(WithoutLabel(source.Text, WithoutMarks(source.Text, text)));
            if (text.Text.Length == before.Text.Length)
                break;
        }

        return OneLine(source.Text, text);
    }

    private static InlineText WithoutMarks(string source, InlineText answer)
    {
        var text = answer.Text;
        foreach (var (open, close, family) in Pairs)
        {
            if (!text.StartsWith(open, StringComparison.Ordinal))
                continue;
            // The sentence's own mark may be after the closing one.
            var tail = text.EndsWith(close, StringComparison.Ordinal) ? 0 : 1;
            var end = text.Length - tail - close.Length;
            if (
                end <= open.Length
                || (tail == 1 && text[^1] is not ('.' or '!' or '?' or '…'))
                || string.CompareOrdinal(text, end, close, 0, close.Length) != 0
                || Count(text, family) != Count(source, family) + open.Length + close.Length
                || source.AsSpan().TrimStart() is [var first, ..] && family.Contains(first)
            )
                continue;
            return answer.Replace(end, close.Length, "").Replace(0, open.Length, "");
        }

        return answer;
    }

    private static InlineText WithoutLabel(string source, InlineText answer)
    {
        if (Label().Match(answer.Text) is { Success: true } label && !AnyLabel().IsMatch(source))
            answer = answer.Replace(0, label.Length, "");
        return Suffix().Match(answer.Text) is { Success: true } suffix && !Suffix().IsMatch(source)
            ? answer.Replace(suffix.Index, suffix.Length, "")
            : answer;
    }

    // A line that is broken inside a sentence was broken by the model, not by the article.
    private static InlineText OneLine(string source, InlineText answer)
    {
        if (source.Contains('\n') || source.Contains('\r'))
            return answer;
        foreach (var line in Break().Matches(answer.Text).Reverse())
            answer = answer.Replace(line.Index, line.Length, " ");
        return answer;
    }

    private static InlineText Trim(InlineText text)
    {
        var end = text.Text.TrimEnd().Length;
        var start = text.Text.Length - text.Text.TrimStart().Length;
        if (end < text.Text.Length)
            text = text.Replace(end, text.Text.Length - end, "");
        return start > 0 && start <= text.Text.Length ? text.Replace(0, start, "") : text;
    }

    // An apostrophe inside a word is not a mark.
    private static int Count(string text, string family)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (family.Contains(text[i]) && !(IsLetter(i - 1) && IsLetter(i + 1)))
                count++;
        }

        return count;

        bool IsLetter(int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
    }

    [GeneratedRegex(
        """^<(?<name>translation|translated|traducci[oó]n|target|text|segment|spanish|es|p|span|b|strong|em|i|q"""
            + """|answer|output)\b[^<>]*>(?<inner>.*)</\k<name>>$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        """
            ^(?:(?:sure|certainly|of\ course|claro|por\ supuesto)[,!.:]\s+)?
            (?:
              [*_]{0,2}(?:(?:spanish|translated|final|the)\ )?(?:translation|translated\ text|text|spanish|target|answer
                |output|response
                |traducci[oó]n(?:\ al\ español)?|texto(?:\ traducido)?|español|castellano|respuesta|resultado
                |es(?:-[A-Z]{2})?)
              (?:\ \([^()]{1,30}\))?[*_]{0,2}\s*[::][*_]{0,2}\s*
            | here(?:['’]s|\ is)\ [^.:]{0,40}\btranslat[^.:]{0,40}:\s*
            | aquí\ (?:está|tienes?|te\ dejo|va)\ [^.:]{0,40}\btraducci[^.:]{0,40}:\s*
            | (?:(?:segment|segmento|id)\ ?)?\#?\[?[0-9]{1,3}[\]:.)]\s+
            | (?:[-*•>]|\#{1,6})\s+
            )(?=\S)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    // 'Spanish: a course' is not a label where the source has a colon there too.
    [GeneratedRegex("""^[^.!?]{0,40}[::]|^\W{0,2}[0-9]|^\s*[-*•>#–—]""")]
    private static partial Regex AnyLabel();

    [GeneratedRegex(
        """\s*[(\[](?:spanish|translation|translated|español|castellano|traducci[oó]n|traducido"""
            + """|es(?:-[A-Z]{2})?)(?: translation)?[)\]]$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Suffix();

    [GeneratedRegex("""(?<=[\p{L}\p{N},;])[ \t]*\r?\n[ \t]*(?=[\p{Ll}\p{N}])""")]
    private static partial Regex Break();
}
