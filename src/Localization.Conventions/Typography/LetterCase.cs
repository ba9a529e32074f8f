using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary>A text begins with a capital letter where its source does, and so does each sentence after a full
/// stop.</summary>
internal static partial class LetterCase
{
    /// <summary>Puts the first letters right.</summary>
    public static void Apply(EditedText edited, string source)
    {
        var text = edited.Text;
        var first = FirstLetter(text, 0);
        var model = FirstLetter(source, 0);
        if (first >= 0 && (model >= 0 ? char.IsUpper(source[model]) : IsSentenceFromFigure(source)))
            Raise(edited, text, first);
        for (
            var at = text.IndexOf(". ", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(". ", at + 1, StringComparison.Ordinal)
        )
        {
            if (
                at > 0
                && EndsWord(text, at)
                && Sentences.EndsAt(text, at)
                && FirstLetter(text, at + 2) is > 0 and var letter
                && letter > first
            )
                Raise(edited, text, letter);
        }

        if (Dispatch().Match(text) is { Success: true } head && SourceDispatch().IsMatch(source))
            Raise(edited, text, head.Groups["first"].Index);
        edited.Commit();
        LowerAfterAbbreviations(edited, source);
    }

    // 'Martin Luther King Jr. spoke', 'the end … came soon': where no new sentence begins in the source, none begins
    // here.
    private static void LowerAfterAbbreviations(EditedText edited, string source)
    {
        foreach (Match match in Abbreviated().Matches(edited.Text))
        {
            var sign = match.Groups["sign"].Value;
            string[] signs = sign switch
            {
                "…" => ["…", "...", ". . ."],
                "C." => ["B.C.", "A.D.", "B.C.E."],
                _ => [sign],
            };
            if (!GoesOnOnly(source, signs))
                continue;
            // A name keeps its capital.
            var word = match.Groups["word"];
            if (!source.Contains(word.Value, StringComparison.Ordinal))
                edited.Replace(word.Index, 1, char.ToLowerInvariant(word.Value[0]).ToString());
        }

        edited.Commit();
    }

    /// <summary>Whether a small letter follows the sign wherever a word does.</summary>
    private static bool GoesOnOnly(string source, string[] signs)
    {
        var small = false;
        foreach (var sign in signs)
        {
            for (
                var at = source.IndexOf(sign, StringComparison.Ordinal);
                at >= 0;
                at = source.IndexOf(sign, at + sign.Length, StringComparison.Ordinal)
            )
            {
                var next = at + sign.Length;
                while (next < source.Length && (source[next] == ' ' || Sentences.IsCloser(source[next])))
                    next++;
                if (next >= source.Length || !char.IsLetter(source[next]))
                    continue;
                if (!char.IsLower(source[next]))
                    return false;
                small = true;
            }
        }

        return small;
    }

    // 'NUEVA YORK — Las acciones', 'La Habana (Reuters) — El alcalde'
    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{Lu} .,'’-]{2,60}|\p{Lu}[^—:;?!]{2,60}\)) — (?<first>\p{Ll})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Dispatch();

    [GeneratedRegex(@"^.{3,80} (?:[—–-]|--) \p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex SourceDispatch();

    [GeneratedRegex(
        @"(?<sign>…|(?<![\p{L}.])(?:(?:\p{Lu}\.){2,4}|Ph\.D\.)"
            + @"|(?<!\p{L})(?:(?<=[ad]\.[ \u00A0])C|Jr|Sr|Inc|Ltd|Co|Corp|vs|St|Bros)\.)"
            + @"[»”’]{0,2} (?<word>\p{Lu}\p{Ll}*)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Abbreviated();

    // '1 in 5 children is poor.'
    private static bool IsSentenceFromFigure(string source) =>
        source.AsSpan().Trim() is [>= '0' and <= '9', .., '.' or '?' or '!'];

    private static void Raise(EditedText edited, string text, int at)
    {
        // iPhone, eBay: the capital comes second.
        if (char.IsLower(text[at]) && !(at + 1 < text.Length && char.IsUpper(text[at + 1])))
            edited.Replace(at, 1, char.ToUpperInvariant(text[at]).ToString());
    }

    /// <summary>Whether a whole small word or a closing mark comes before a full stop: no abbreviation.</summary>
    private static bool EndsWord(string text, int stop)
    {
        if (Sentences.IsCloser(text[stop - 1]))
            return true;
        var at = stop;
        while (at > 0 && stop - at < 4 && char.IsLower(text[at - 1]))
            at--;
        return stop - at == 4;
    }

    /// <summary>The first letter from <paramref name="at"/>, if only quotation and opening marks come before it; else
    /// -1.</summary>
    private static int FirstLetter(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
                return i;
            if (!(Sentences.IsOpener(text[i]) || char.IsWhiteSpace(text[i]) || text[i] is '\''))
                return -1;
        }

        return -1;
    }
}
