using System.Buffers;
using Localization.Language.English;
using Localization.Language.Locales;

namespace Localization.Conventions.Typography;

/// <summary>Quotation marks by depth, paired, and the stop and comma after the closing one (RAE, Ortografía 2010).
/// Apostrophes stay.</summary>
internal static class QuotationMarks
{
    private const string Doubles = "\"“”„«»";
    private const string Singles = "'‘’";
    private static readonly SearchValues<char> Marks = SearchValues.Create(Doubles + Singles);

    /// <summary>Puts the marks right.</summary>
    public static void Apply(EditedText text, LocaleConventions locale, BlockRole role)
    {
        if (!text.Text.AsSpan().ContainsAny(Marks))
            return;
        SetMarks(text, locale.Quotes);
        MoveStops(text, role);
    }

    private static void SetMarks(EditedText edited, string quotes)
    {
        var text = edited.Text;
        var closingAhead = ClosingSingles(text);
        var open = new Stack<bool>();
        for (var i = 0; i < text.Length; i++)
        {
            var isDouble = Doubles.Contains(text[i], StringComparison.Ordinal);
            if (!isDouble && !Singles.Contains(text[i], StringComparison.Ordinal))
                continue;

            var single = !isDouble;
            if (single && IsElision(text, i))
                continue;
            string? mark = null;
            if (open.Count > 0 && open.Peek() == single && Closes(text, i))
            {
                open.Pop();
                mark = quotes[Depth(open.Count) + 1].ToString();
            }
            else if (Opens(text, i) && (!single || closingAhead[i]))
            {
                mark = quotes[Depth(open.Count)].ToString();
                open.Push(single);
            }
            else if (isDouble && !Inches(text, i))
            {
                // One that pairs with nothing: the end of a quotation begun in another paragraph.
                mark = quotes[1].ToString();
            }

            if (mark is not null && mark[0] != text[i])
                edited.Replace(i, 1, mark);
        }

        edited.Commit();
    }

    // An apostrophe in place of letters is not a quotation mark: rock 'n' roll, the '90s, 'em.
    private static bool IsElision(string text, int i) =>
        (EnglishElision.BeginsAt(text, i) && !IsAfterWord(text, i))
        || (i > 2 && text[i - 1] is 'n' or 'N' && Singles.Contains(text[i - 2]) && IsElision(text, i - 2));

    private static bool IsAfterWord(string text, int i) => i > 0 && char.IsLetterOrDigit(text[i - 1]);

    private static int Depth(int open) => Math.Min(open, 2) * 2;

    private static bool Opens(string text, int i)
    {
        if (text[i] is '«' or '“' or '„')
            return true;
        if (text[i] is '»' or '”')
            return false;
        if (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]))
            return false;
        return i == 0
            || !(
                char.IsLetterOrDigit(text[i - 1])
                || text[i - 1] is '.' or ',' or '!' or '?' or '…' or '%' or ')' or '»' or '”'
            );
    }

    private static bool Closes(string text, int i)
    {
        if (text[i] is '«' or '‘' or '„')
            return false;
        if (text[i] is '»')
            return true;
        var before = i > 0 && !char.IsWhiteSpace(text[i - 1]);
        var letterBehind = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
        return text[i] is '”' ? before || !letterBehind : before && !letterBehind;
    }

    private static bool Inches(string text, int i) => text[i] == '"' && i > 0 && char.IsAsciiDigit(text[i - 1]);

    /// <summary>For each place, whether a single mark that can close comes after it.</summary>
    private static bool[] ClosingSingles(string text)
    {
        var ahead = new bool[text.Length];
        if (!text.AsSpan().ContainsAny(Singles))
            return ahead;
        var seen = false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            ahead[i] = seen;
            seen |= text[i] is '\'' or '’' && Closes(text, i);
        }

        return ahead;
    }

    /// <summary>The stop and the comma come after the closing mark; <c>? ! …</c> stay inside, and a stop follows all
    /// the same (Ortografía 2010).</summary>
    private static void MoveStops(EditedText edited, BlockRole role)
    {
        var text = edited.Text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var sign = text[i];
            if (sign is not ('.' or ',') || !IsClosing(text[i + 1]) || (sign == '.' && i > 0 && text[i - 1] == '.'))
                continue;
            var end = i + 1;
            while (end < text.Length && IsClosing(text[end]))
                end++;

            var marks = text[(i + 1)..end];
            // 'EE. UU.' keeps its own stop, and takes the sentence's by none.
            if (sign == '.' && i > 0 && char.IsUpper(text[i - 1]) && !(end >= text.Length))
                continue;
            var doubled = end < text.Length && text[end] is '.' or ',' or ';' or ':';
            edited.Replace(i, end - i, doubled ? marks : marks + sign);
            i = end - 1;
        }

        edited.Commit();
        if (
            role is BlockRole.Paragraph or BlockRole.Answer or BlockRole.Quotation
            && edited.Text.Length > 2
            && edited.Text[^1] is '»' or '”'
            && edited.Text[^2] is '?' or '!' or '…'
        )
        {
            edited.Replace(edited.Text.Length, 0, ".");
            edited.Commit();
        }
    }

    private static bool IsClosing(char c) => c is '»' or '”' || c == '’';
}
