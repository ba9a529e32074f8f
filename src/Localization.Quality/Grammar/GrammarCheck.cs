using System.Collections.Immutable;
using Localization.Language;
using Localization.Quality.Dictionaries;
using Localization.Quality.Grammar.Rules;

namespace Localization.Quality.Grammar;

/// <summary>Checks the grammar of Spanish, by Apertium's analysis where it is installed. A word that can be read in a
/// way that fits is not a fault.</summary>
internal static class GrammarCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "grammar";

    private static readonly ImmutableArray<IGrammarRule> Rules =
    [
        new SubjectRule(),
        new VerbPlaceRule(),
        new DeterminerRule(),
        new PersonalARule(),
        new SerEstarRule(),
        new MissingQueRule(),
        new AccentRule(),
    ];

    /// <summary>The issues of all pairs, by their places in the list; none where the analyser is not
    /// installed.</summary>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(
        IReadOnlyList<QualityPair> pairs,
        WordAnalyser analyser
    )
    {
        if (pairs.Count == 0 || !pairs[0].To.IsSpanish() || !WordAnalyser.IsInstalled)
            return [];
        var readings = analyser.Analyse(pairs.SelectMany(p => SpanishSentence.WordsOf(p.Target.Text)));
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i => (Index: i, Issues: Issues(pairs[i], readings).ToImmutableArray()))
            .Where(i => !i.Issues.IsEmpty)
            .ToImmutableDictionary(i => i.Index, i => i.Issues);
    }

    // A capital at the start of a sentence may be that of a name, which the source has too.
    private static bool IsName(QualityPair pair, SpanishWord word) =>
        char.IsUpper(word.Text[0])
        && word.Text.Length > 2
        && pair.Source.Text.Contains(word.Text, StringComparison.Ordinal);

    private static IEnumerable<QualityIssue> Issues(
        QualityPair pair,
        IReadOnlyDictionary<string, WordAnalysis> readings
    )
    {
        var seen = new List<TextSpan>();
        var sentences = SpanishSentence.Of(pair.Target.Text, readings).ToList();
        foreach (var sentence in sentences)
        {
            foreach (var fault in Rules.SelectMany(r => r.Find(sentence)))
            {
                var span = new TextSpan(
                    sentence[fault.First].Start,
                    sentence[fault.Last].End - sentence[fault.First].Start
                );
                if (
                    pair.TargetTerms.Any(t => t.Overlaps(span))
                    || seen.Any(s => s.Overlaps(span))
                    || IsName(pair, sentence[fault.First])
                )
                    continue;
                seen.Add(span);
                yield return new QualityIssue(fault.Code, QualitySeverity.Warning, fault.Arguments)
                {
                    Target = span,
                    Fix = fault.Fix,
                };
            }
        }

        if (seen.Count == 0 && pair.From.IsEnglish() && MissingVerbRule.IsBroken(pair.Source.Text, sentences))
            yield return new QualityIssue("missing-verb", QualitySeverity.Warning, [])
            {
                Target = new TextSpan(0, pair.Target.Text.Length),
            };
    }
}
