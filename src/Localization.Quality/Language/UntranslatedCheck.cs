using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Language;

/// <summary>Finds English that was left in a Spanish text. Names, terms, addresses and what is beside a capital are
/// no fault: <c>Bank of America</c> is called so.</summary>
public sealed partial class UntranslatedCheck : IQualityCheck
{
    /// <summary>How many English words in a row must not be published.</summary>
    private const int Passage = 4;

    /// <inheritdoc/>
    public string Name => "untranslated";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.To.IsSpanish() || !pair.From.IsEnglish() || pair.Source.Text == pair.Target.Text)
            yield break;
        var text = pair.Target.Text;
        var words = Word()
            .Matches(text)
            .Where(m => !pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length))))
            .ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var first = i;
            var common = 0;
            while (i < words.Count && IsEnglish(words, i, text))
                common += EnglishWords.IsCommon(words[i++].Value) ? 1 : 0;
            var count = i - first;
            if (count == 0 || common == 0)
                continue;
            var span = new TextSpan(words[first].Index, words[i - 1].Index + words[i - 1].Length - words[first].Index);
            var said = text.Substring(span.Start, span.Length);
            if (count >= 2 || EnglishWords.IsJoining(said))
                yield return new QualityIssue(
                    "untranslated",
                    count >= Passage ? QualitySeverity.Error : QualitySeverity.Warning,
                    [said]
                )
                {
                    Target = span,
                };
        }
    }

    // A word in small letters that is not part of a name.
    private static bool IsEnglish(List<Match> words, int index, string text)
    {
        var word = words[index].Value;
        if (!char.IsLower(word[0]) || !(EnglishWords.IsCommon(word) || EnglishWords.LooksEnglish(word)))
            return false;
        return !(IsNamed(words, index - 1) || IsNamed(words, index + 1)) && !IsQuotedTitle(text, words[index]);
    }

    private static bool IsNamed(List<Match> words, int index) =>
        index > 0 && index < words.Count && char.IsUpper(words[index].Value[0]);

    private static bool IsQuotedTitle(string text, Match word) =>
        word.Index > 0 && text[word.Index - 1] is '@' or '#' or '/' or '.' or '-' or '_';

    [GeneratedRegex(@"[\p{L}][\p{L}'’]*")]
    private static partial Regex Word();
}
