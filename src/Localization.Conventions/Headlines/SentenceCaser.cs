using System.Collections;
using System.Collections.Immutable;

namespace Localization.Conventions.Headlines;

/// <summary>Writes a headline in Title Case or in capitals as a sentence is written: capitals for its first word and
/// for names.</summary>
/// <param name="evidence">What the article shows.</param>
/// <param name="listed">How a word is written by list; null where no list has it.</param>
internal sealed class SentenceCaser(CaseEvidence evidence, Func<string, string?> listed)
{
    private readonly ImmutableArray<string>.Builder _unknown = ImmutableArray.CreateBuilder<string>();

    private bool _timid;

    /// <summary>The headline as a sentence; a text that is one already goes through unchanged.</summary>
    public TruecasedHeadline Apply(InlineText headline, IReadOnlyList<(int Start, int Length)>? keep)
    {
        var words = HeadlineWord.Read(headline.Text);
        var style = HeadlineWord.StyleOf(words);
        if (style == HeadlineStyle.Sentence)
            return new(headline, []);

        // In a heading of two words a word without evidence is as likely a name as not.
        _timid = words.Count(w => w.IsContent) < 3 && style == HeadlineStyle.Title;
        var kept = Kept(headline.Text.Length, keep);
        var text = new EditedText(headline);
        var first = true;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var begins = first || (word.StartsSentence && !word.BehindColon && EndsBefore(headline.Text, word.Start));
            first = false;
            if (!char.IsLetter(word.Key[0]) || kept[word.Start] || IsCode(headline.Text, word))
                continue;
            var form = Form(words, i, style);
            if (begins && !(form.Length > 1 && char.IsUpper(form[1])))
                form = Capitalise(form);
            if (form != word.Key && form.Length == word.Key.Length)
                text.Replace(word.Start, word.Key.Length, form);
        }

        text.Commit();
        return new(text.ToInlineText(), _unknown.ToImmutable());
    }

    // 'CONTACT US', 'FOLLOW US ON', 'WHO WE ARE', 'HOW IT WORKS': in capitals a pronoun looks like an acronym.
    private static bool IsPronoun(List<HeadlineWord> words, int i)
    {
        var next = i + 1 < words.Count ? words[i + 1].Key : "";
        var before = i > 0 ? words[i - 1].Key : "";
        return words[i].Key switch
        {
            "US" => i > 0
                && before is not ("THE" or "IN" or "FROM" or "OF" or "TO" or "AND")
                && next is "" or "ON" or "AT" or "BY" or "VIA" or "NOW" or "TODAY" or "FOR" or "HERE",
            "WHO" => next is "WE" or "IS" or "ARE" or "WAS" or "WERE" or "YOU" or "THEY" or "CAN" or "WILL",
            "IT" => before is "HOW" or "AS" or "IF" or "THAT" or "WHEN" or "WHY" or "MAKE" or "DO",
            _ => false,
        };
    }

    private string Form(List<HeadlineWord> words, int i, HeadlineStyle style)
    {
        var word = words[i];
        var title = style == HeadlineStyle.Title;
        if (title && (!word.IsCapital || word.IsAcronym || word.Key == "I"))
            return word.Key;

        if (!title && IsPronoun(words, i))
            return word.Key.ToLowerInvariant();

        var seen = evidence.Form(word.Key);
        if (IsPartOfName(words, i))
            return seen is not null && char.IsUpper(seen[0]) ? seen
                : title ? word.Key
                : Capitalise(word.Key.ToLowerInvariant());
        if ((seen ?? listed(word.Key)) is { } known)
            return known;
        if (word.Key == "I" || word.Key.Contains('.', StringComparison.Ordinal))
            return word.Key;
        if (IsMonthBeforeFigure(words, i))
            return title ? word.Key : Capitalise(word.Key.ToLowerInvariant());
        if (word.IsContent)
        {
            _unknown.Add(word.Key);
            if (_timid)
                return word.Key;
        }

        return word.Key.ToLowerInvariant();
    }

    private bool IsPartOfName(List<HeadlineWord> words, int i) =>
        (i > 0 && evidence.IsName(words[i - 1].Key, words[i].Key))
        || (i + 1 < words.Count && evidence.IsName(words[i].Key, words[i + 1].Key));

    /// <summary>Su-30, F35, an initial's J.: their letters are no word.</summary>
    private static bool IsCode(string text, HeadlineWord word)
    {
        var end = word.Start + word.Key.Length;
        var behind = end + 1 < text.Length && text[end] is '-' or '–' && char.IsAsciiDigit(text[end + 1]);
        var initial = word.Key.Length == 1 && end < text.Length && text[end] == '.';
        return behind || initial || word.Key.AsSpan().ContainsAnyInRange('0', '9');
    }

    private static bool IsMonthBeforeFigure(List<HeadlineWord> words, int i) =>
        words[i].Key.ToUpperInvariant() is "MAY" or "MARCH" && i + 1 < words.Count && char.IsDigit(words[i + 1].Key[0]);

    private static BitArray Kept(int length, IReadOnlyList<(int Start, int Length)>? keep)
    {
        var kept = new BitArray(length);
        foreach (var (start, size) in keep ?? [])
        {
            for (var i = Math.Max(start, 0); i < Math.Min((long)start + size, length); i++)
                kept[i] = true;
        }

        return kept;
    }

    private static bool EndsBefore(string text, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (text[at] is '.' or '?' or '!' or '…')
                return true;
            if (char.IsLetterOrDigit(text[at]) || text[at] is ':' or ',')
                return false;
        }

        return true;
    }

    private static string Capitalise(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
