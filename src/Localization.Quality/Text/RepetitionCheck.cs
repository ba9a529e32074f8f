using System.Text.RegularExpressions;

namespace Localization.Quality.Text;

/// <summary>Finds words that are twice, and phrases over and over, as of a model that loops.</summary>
public sealed partial class RepetitionCheck : IQualityCheck
{
    private static readonly string[] MayRepeat =
    [
        "muy",
        "bla",
        "ja",
        "no",
        "sí",
        "nos",
        "os",
        "ya",
        "yo",
        "poco",
        "casi",
        "más",
        "paso",
        "tan",
        "duran",
        "boutros",
        "pago",
        "aut",
        "bora",
        "sin",
    ];

    /// <summary>How many words in a row nobody says twice in one segment.</summary>
    private const int Stretch = 6;

    /// <inheritdoc/>
    public string Name => "repetition";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        var isLooping = false;

        // What the source has too is not a fault. It is searched once, whatever the number of matches.
        bool? loops = null;
        bool? phrases = null;
        bool? words = null;
        foreach (Match match in Loop().Matches(target))
        {
            if (loops ??= Loop().IsMatch(source))
                continue;
            isLooping = true;
            yield return new QualityIssue("looping", QualitySeverity.Error, [match.Groups["phrase"].Value.Trim()])
            {
                Target = new TextSpan(match.Index, match.Length),
            };
        }

        if (!isLooping && Again(target) is { } again && Again(source) is null)
        {
            isLooping = true;
            yield return new QualityIssue(
                "looping",
                QualitySeverity.Warning,
                [target.Substring(again.Start, again.Length)]
            )
            {
                Target = again,
            };
        }

        if (isLooping)
            yield break;
        foreach (Match match in Phrase().Matches(target))
        {
            var phrase = match.Groups["phrase"].Value;
            if ((phrases ??= Phrase().IsMatch(source)) || !Content().IsMatch(phrase))
                continue;
            yield return new QualityIssue("doubled-word", QualitySeverity.Warning, [phrase])
            {
                Target = new TextSpan(match.Index + phrase.Length, match.Length - phrase.Length),
                Fix = "",
            };
        }

        foreach (Match match in Twice().Matches(target))
        {
            var word = match.Groups["word"].Value;
            if (MayRepeat.Contains(word.ToLowerInvariant()) || (words ??= Twice().IsMatch(source)))
                continue;
            yield return new QualityIssue("doubled-word", QualitySeverity.Warning, [word])
            {
                Target = new TextSpan(match.Index + word.Length, match.Length - word.Length),
                Fix = "",
            };
        }
    }

    // The first stretch of words that stood there before.
    private static TextSpan? Again(string text)
    {
        var words = Word().Matches(text);
        var seen = new HashSet<string>();
        for (var i = 0; i + Stretch <= words.Count; i++)
        {
            var phrase = string.Join(' ', Enumerable.Range(i, Stretch).Select(w => words[w].Value.ToLowerInvariant()));
            if (!seen.Add(phrase))
                return new TextSpan(
                    words[i].Index,
                    words[i + Stretch - 1].Index + words[i + Stretch - 1].Length - words[i].Index
                );
        }

        return null;
    }

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    // Two to five words, and at once the same words again.
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<phrase>[\p{L}\d]+(?:[ \u00A0]+[\p{L}\d]+){1,4})[ \u00A0]+(?i:\k<phrase>)(?![\p{L}\d'-])"
    )]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Content();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<word>\p{L}{2,})[ \u00A0]+(?i:\k<word>)(?![\p{L}\d'-])")]
    private static partial Regex Twice();

    [GeneratedRegex(@"(?<phrase>\b[\p{L}\d][^.!?]{4,60}?[\s,;.]+)(?:\k<phrase>){2,}")]
    private static partial Regex Loop();
}
