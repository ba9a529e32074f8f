using Localization.Model;

namespace Localization.Conventions.Typography;

/// <summary>The Spanish dash (raya) hugs the aside it opens and closes and stands apart from the rest:
/// <c>aliados —Rusia, China e Irán— para</c> (RAE, Ortografía 2010, p. 373). Between figures and names a hyphen stands.</summary>
internal static class Dashes
{
    /// <summary>Puts the dashes right.</summary>
    public static void Apply(EditedText edited, BlockRole role)
    {
        if (!edited.Text.AsSpan().ContainsAny("—–-"))
            return;
        Unify(edited, role);
        if (edited.Text.Contains('—', StringComparison.Ordinal))
            Space(edited, role);
    }

    /// <summary>Makes a raya of what stands for one, and a hyphen of an en dash inside a word or range.</summary>
    private static void Unify(EditedText edited, BlockRole role)
    {
        var text = edited.Text;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var spaced = text[i - 1] == ' ' && text[i + 1] == ' ';
            var between = char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            if (text[i] == '–')
                edited.Replace(i, 1, between ? "-" : "—");
            else if (text[i] == '-' && text[i + 1] == '-' && i + 2 < text.Length && text[i - 1] != '-' && text[i + 2] != '-')
                edited.Replace(i++, 2, "—");
            else if (text[i] == '-' && spaced && role is BlockRole.Paragraph or BlockRole.Answer or BlockRole.Quotation
                && text[i - 1] == ' ' && text[i + 1] == ' ' && text[i] == '-' && !BetweenFigures(text, i))
                edited.Replace(i, 1, "—");
        }

        edited.Commit();
    }

    private static bool BetweenFigures(string text, int i) =>
        i >= 2 && i + 2 < text.Length && char.IsAsciiDigit(text[i - 2]) && char.IsAsciiDigit(text[i + 2]);

    private static void Space(EditedText edited, BlockRole role)
    {
        var text = edited.Text;
        var open = false;
        var dateline = Dateline(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (open && Sentences.EndsAt(text, i))
                open = HasCloser(text, i);
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
            var closes = open;
            open = !open;
            var with = closes ? Closing(text, right) : Opening(text, left);
            if (!text.AsSpan(left, right - left).SequenceEqual(with))
                edited.Replace(left, right - left, with);
            i = right - 1;
        }

        edited.Commit();
        _ = role;
    }

    private static string Opening(string text, int left) => Sentences.IsOpener(text[left - 1]) ? "—" : " —";

    private static string Closing(string text, int right) =>
        char.IsLetterOrDigit(text[right]) || Sentences.IsOpener(text[right]) ? "— " : "—";

    /// <summary>Whether the sentence ends inside the aside: <c>—¿por qué?— dijo</c>.</summary>
    private static bool HasCloser(string text, int i) => i + 1 < text.Length && text[i + 1] == '—';

    /// <summary>The dash behind a dateline, <c>WASHINGTON (AP) —</c>, which keeps its spaces; -1 where none.</summary>
    private static int Dateline(string text)
    {
        var dash = text.IndexOf('—', StringComparison.Ordinal);
        if (dash is < 3 or > 80 || text[dash - 1] != ' ')
            return -1;
        var word = 0;
        while (word < dash && (char.IsUpper(text[word]) || text[word] is '.' or ' '))
            word++;
        return word >= 4 && (word == dash || text[word] is ',' or '(') ? dash : -1;
    }
}
