using System.Buffers;
using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary>The Spanish dash (raya) hugs the aside it opens and closes and is apart from the rest: <c>aliados
/// —Rusia, China e Irán— para</c> (RAE, Ortografía 2010). Between figures and names a hyphen stands.</summary>
internal static partial class Dashes
{
    private const int LongestAside = 120;
    private const int LongestName = 30;
    private static readonly SearchValues<char> NoAside = SearchValues.Create("«»“”:;?!\"…");

    /// <summary>Puts the dashes right.</summary>
    public static void Apply(EditedText edited, string source, BlockRole role)
    {
        if (!edited.Text.AsSpan().ContainsAny("—–-"))
            return;
        Unify(
            edited,
            role,
            joined: JoinsOnly(source),
            dashed: source.AsSpan().ContainsAny('—', '–') || edited.Text.AsSpan().Count(" - ") > 1
        );
        // One dash in a title comes between its parts.
        var dashes = edited.Text.AsSpan().Count('—');
        if (dashes > 1 || (dashes == 1 && IsProse(role)))
            Space(edited, source, role);
    }

    /// <summary>Makes a raya of what represents one, and a hyphen of an en dash inside a word or range.</summary>
    private static void Unify(EditedText edited, BlockRole role, bool joined, bool dashed)
    {
        var text = edited.Text;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == '–')
                edited.Replace(
                    i,
                    1,
                    JoinsNames(text, i) || (joined && text[i - 1] != ' ' && text[i + 1] != ' ') ? "-" : "—"
                );
            else if (text[i] != '-' || text[i - 1] == '-')
                continue;
            else if (text[i + 1] == '-' && i + 2 < text.Length && text[i + 2] != '-')
                edited.Replace(i++, 2, "—");
            else if (dashed && IsProse(role) && text[i - 1] == ' ' && text[i + 1] == ' ' && !BetweenFigures(text, i))
                edited.Replace(i, 1, "—");
        }

        edited.Commit();
    }

    // 'the New York–London flight': a dash without spaces on either side sets no words apart.
    private static bool JoinsOnly(string source)
    {
        if (source.Contains('—', StringComparison.Ordinal))
            return false;
        for (var i = source.IndexOf('–', StringComparison.Ordinal); i >= 0; i = source.IndexOf('–', i + 1))
        {
            if (i == 0 || i + 1 == source.Length || source[i - 1] == ' ' || source[i + 1] == ' ')
                return false;
        }

        return true;
    }

    private static bool IsProse(BlockRole role) =>
        role is BlockRole.Paragraph or BlockRole.Answer or BlockRole.Quotation or BlockRole.ListItem;

    /// <summary>Whether names or figures are on both sides without a space: <c>Moscú–Caracas</c>,
    /// <c>2015–2020</c>.</summary>
    private static bool JoinsNames(string text, int dash)
    {
        var left = dash;
        while (left > 0 && dash - left < LongestName && char.IsLetterOrDigit(text[left - 1]))
            left--;
        return left < dash && IsCapitalOrDigit(text[left]) && IsCapitalOrDigit(text[dash + 1]);
    }

    private static bool IsCapitalOrDigit(char c) => char.IsUpper(c) || char.IsAsciiDigit(c);

    private static bool BetweenFigures(string text, int i) =>
        i >= 2 && i + 2 < text.Length && char.IsAsciiDigit(text[i - 2]) && char.IsAsciiDigit(text[i + 2]);

    private static void Space(EditedText edited, string source, BlockRole role)
    {
        var text = edited.Text;
        var opened = -1;
        var dateline = Label().IsMatch(source) ? text.IndexOf('—', StringComparison.Ordinal) : Dateline(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (opened >= 0 && Sentences.EndsAt(text, i) && !HasCloser(text, i))
            {
                if (text[i] == '.' && text[0] != '—' && IsProse(role) && IsShortAside(text, opened, i))
                    edited.Replace(i, 0, "—");
                opened = -1;
            }

            if (text[i] != '—' || i == dateline)
                continue;

            var left = i;
            while (left > 0 && text[left - 1] == ' ')
                left--;
            var right = i + 1;
            while (right < text.Length && text[right] == ' ')
                right++;

            // At an end of the text it opens a turn of speech or a signature, or breaks off.
            if (left == 0 || right >= text.Length)
                continue;
            var closes = opened >= 0;
            opened = closes ? -1 : i;
            var with = closes ? Closing(text, right) : Opening(text, left);
            if (!text.AsSpan(left, right - left).SequenceEqual(with))
                edited.Replace(left, right - left, with);
            i = right - 1;
        }

        edited.Commit();
    }

    /// <summary>Whether what runs from a dash to the full stop is an aside, which Spanish closes with a second dash
    /// even there (Ortografía 2010); a longer one may be a list or a whole clause, and a quotation closes
    /// elsewhere.</summary>
    private static bool IsShortAside(string text, int dash, int stop) =>
        stop - dash < LongestAside
        && char.IsLetterOrDigit(text[stop - 1])
        && !text.AsSpan(dash, stop - dash).ContainsAny(NoAside);

    private static string Opening(string text, int left) => Sentences.IsOpener(text[left - 1]) ? "—" : " —";

    private static string Closing(string text, int right) =>
        char.IsLetterOrDigit(text[right]) || Sentences.IsOpener(text[right]) ? "— " : "—";

    /// <summary>Whether the sentence ends inside the aside: <c>—¿por qué?— dijo</c>.</summary>
    private static bool HasCloser(string text, int i) => i + 1 < text.Length && text[i + 1] == '—';

    /// <summary>The dash after a dateline, <c>WASHINGTON (AP) —</c>, which keeps its spaces; -1 where none.</summary>
    private static int Dateline(string text)
    {
        var dash = text.IndexOf('—', StringComparison.Ordinal);
        if (dash is < 3 or > 80 || text[dash - 1] != ' ')
            return -1;
        var word = 0;
        while (word < dash && (char.IsUpper(text[word]) || text[word] is '.' or ' ' or '-' or '\'' or '’'))
            word++;
        // A place that is a term may have lost its capitals: 'Washington (AP) —'.
        return (word >= 4 && (word == dash || text[word] is ',' or '(')) || Agency().IsMatch(text.AsSpan(0, dash))
            ? dash
            : -1;
    }

    /// <summary>A label in capitals: <c>BREAKING – The bank failed.</c></summary>
    [GeneratedRegex(@"^\p{Lu}{2}[\p{Lu} .'’-]{1,40} (?:[—–]|--?) \S", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\p{Lu}[^—:;?!]{1,50} \(\p{Lu}[\p{L}/ ]{1,20}\) $", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();
}
