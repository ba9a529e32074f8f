using System.Collections.Immutable;
using Localization.Conventions.Headlines;
using Localization.Conventions.Typography;
using Localization.Model;

namespace Localization.Conventions;

/// <summary>Gives an English headline in Title Case or in capitals the letter case of a sentence, which engines read better
/// and Spanish headlines are written in (RAE, Ortografía 2010, p. 453).</summary>
public static class Truecaser
{
    /// <summary>The headline in sentence case. A text that is neither in Title Case nor in capitals goes through
    /// unchanged.</summary>
    /// <param name="headline">The headline or heading.</param>
    /// <param name="evidence">Which words are names.</param>
    /// <param name="keep">Stretches whose letter case stays, such as terms; may be null.</param>
    public static TruecasedHeadline ToSentenceCase(
        InlineText headline, CaseEvidence evidence, IReadOnlyList<(int Start, int Length)>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(headline);
        ArgumentNullException.ThrowIfNull(evidence);
        var words = HeadlineWord.Read(headline.Text);
        var style = HeadlineWord.StyleOf(words);
        if (style == HeadlineStyle.Sentence)
            return new(headline, []);

        var unknown = ImmutableArray.CreateBuilder<string>();
        var text = new EditedText(headline);
        var first = true;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!char.IsLetter(word.Key[0]) || Keeps(keep, word))
                (first, _) = (false, 0);
            else
            {
                var form = Form(words, i, style, evidence, unknown);
                if (first || (word.StartsSentence && !word.BehindColon && i > 0 && EndsBefore(headline.Text, word.Start)))
                    form = Capitalise(form);
                first = false;
                if (form != word.Key && form.Length == word.Key.Length)
                    text.Replace(word.Start, word.Key.Length, form);
            }
        }

        text.Commit();
        return new(text.ToInlineText(), unknown.ToImmutable());
    }

    private static string Form(
        List<HeadlineWord> words, int i, HeadlineStyle style, CaseEvidence evidence, ImmutableArray<string>.Builder unknown)
    {
        var word = words[i];
        var title = style == HeadlineStyle.Title;
        if (title && (!word.IsCapital || word.IsAcronym || word.Key == "I"))
            return word.Key;
        if ((i > 0 && evidence.IsName(words[i - 1].Key, word.Key))
            || (i + 1 < words.Count && evidence.IsName(word.Key, words[i + 1].Key)))
            return evidence.Form(word.Key) is { } named && char.IsUpper(named[0]) ? named : title ? word.Key : Capitalise(word.Key.ToLowerInvariant());
        if (evidence.Form(word.Key) is { } seen)
            return seen;
        if (CapitalWords.Form(word.Key) is { } listed)
            return listed;
        if (word.Key.Contains('.', StringComparison.Ordinal) || word.Key == "I")
            return word.Key;
        if (IsMonthBeforeFigure(words, i))
            return title ? word.Key : Capitalise(word.Key.ToLowerInvariant());
        if (word.Key.Length > 3)
            unknown.Add(word.Key);
        return word.Key.ToLowerInvariant();
    }

    private static bool IsMonthBeforeFigure(List<HeadlineWord> words, int i) =>
        words[i].Key.ToUpperInvariant() is "MAY" or "MARCH" && i + 1 < words.Count && char.IsDigit(words[i + 1].Key[0]);

    private static bool Keeps(IReadOnlyList<(int Start, int Length)>? keep, HeadlineWord word) =>
        keep is not null && keep.Any(k => word.Start >= k.Start && word.Start < k.Start + k.Length);

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
