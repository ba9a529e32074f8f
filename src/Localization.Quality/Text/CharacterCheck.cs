using System.Globalization;
using System.Text.RegularExpressions;

namespace Localization.Quality.Text;

/// <summary>Finds characters that nobody sees or that look like others: of zero width, control characters, Cyrillic and
/// Greek letters in Latin words, UTF-8 that was read as Latin-1, marks that an engine left.</summary>
public sealed partial class CharacterCheck : IQualityCheck
{
    private const string Alike = "аaеeоoрpсcуyхxіiјjѕsАAВBЕEКKМMНHОOРPСCТTХXУYІIоoαaοoρpνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    /// <inheritdoc/>
    public string Name => "characters";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        for (var i = 0; i < target.Length; i++)
        {
            if (IsHidden(target[i]) && !source.Contains(target[i], StringComparison.Ordinal))
                yield return new QualityIssue(
                    "hidden-character",
                    target[i] is '\u00AD' or '\u200B' ? QualitySeverity.Warning : QualitySeverity.Error,
                    [Code(target[i])]
                )
                {
                    Target = new TextSpan(i, 1),
                    Fix = "",
                };
        }

        foreach (Match match in Mixed().Matches(target))
            yield return new QualityIssue("look-alike", QualitySeverity.Error, [match.Value])
            {
                Target = new TextSpan(match.Index, match.Length),
                Fix = Latin(match.Value),
            };
        var broken = Mojibake().Match(target) is { Success: true } bytes ? bytes : SignInWord().Match(target);
        if (broken.Success && !Mojibake().IsMatch(source) && !SignInWord().IsMatch(source))
            yield return new QualityIssue("mojibake", QualitySeverity.Error, [broken.Value])
            {
                Target = new TextSpan(broken.Index, broken.Length),
            };
        if (EngineMark().Match(target) is { Success: true } mark && !EngineMark().IsMatch(source))
            yield return new QualityIssue("engine-mark", QualitySeverity.Error, [mark.Value])
            {
                Target = new TextSpan(mark.Index, mark.Length),
            };
    }

    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
        || c
            is '\u200B'
                or '\u200C'
                or '\u200D'
                or '\u2060'
                or '\uFEFF'
                or '\u00AD'
                or '\uFFFD'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');

    private static string Code(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private static string Latin(string word) =>
        string.Concat(
            word.Select(c =>
                Alike.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at && at % 2 == 0 ? Alike[at + 1] : c
            )
        );

    [GeneratedRegex(@"(?<!\p{L})(?=\p{L}*[A-Za-zÀ-ÿ])(?=\p{L}*[\u0370-\u03FF\u0400-\u04FF])\p{L}+")]
    private static partial Regex Mixed();

    // UTF-8 that was read as Latin-1, Windows-1252 or Mac Roman.
    [GeneratedRegex(
        @"Ã[\u0080-\u00BF‘’“”‰š›œž‡ˆŠ‹Œ™•–—„…†€‚ƒ]|Â[\u0080-\u00BF]|â€[\u0080-\u2122™œž¦]|"
            + @"√[±≥©°≠∫ëÅâçìöºßÑñ®§¢†]|¬[°ø´ª´Ä∫]|‚Ä[úùôòìî¶¢]|Ô¨Å"
    )]
    private static partial Regex Mojibake();

    // A letter that another encoding could not write, or wrote as a sign: Espa?a, Espa¤a.
    [GeneratedRegex(@"(?<![\p{L}\d/=&?.])\p{L}*\p{Ll}[?¤¢£¥±¿¡√≥∫≈∂∏¬¨¯²³¹¼½¾]\p{Ll}+(?![\p{L}/=&])")]
    private static partial Regex SignInWord();

    [GeneratedRegex(
        @"(?<![\p{L}\d])[*#@](?=\p{L}+\b)(?<!@\w)(?=[*#]?\p{Ll}+(?:\s|[.,;]|$))(?<=[*#])|⟦[^⟧]*⟧|\{\{?\d+\}?\}|"
            + @"%(?:\d\$)?[sd]\b|__\w+__|<(?:x|g|ph|m)\s?(?:id=|\d)[^>]*>"
    )]
    private static partial Regex EngineMark();
}
