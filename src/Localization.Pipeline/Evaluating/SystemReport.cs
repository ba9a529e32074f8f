using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Quality.Figures;
using Localization.Quality.Scores;
using Localization.Terms;

namespace Localization.Pipeline.Evaluating;

/// <summary>All figures of one system on a test set.</summary>
/// <param name="Name">What the system is called.</param>
/// <param name="Scores">BLEU, chrF2, chrF2++, TER.</param>
/// <param name="LengthRatio">The tokens of its translations for each of the references.</param>
/// <param name="Terms">How many terms of the sources are in its translations, in any accepted form; and how many
/// there are.</param>
/// <param name="ExactTerms">The same as WMT's terminology tasks count them: the target term as it is written in the
/// term base.</param>
/// <param name="Numbers">How many segments with figures have them all; and how many there are.</param>
public sealed partial record SystemReport(
    string Name,
    ImmutableArray<SystemScore> Scores,
    double LengthRatio,
    (int Kept, int All) Terms,
    (int Kept, int All) ExactTerms,
    (int Kept, int All) Numbers
)
{
    /// <summary>The reports of systems on a test set.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="hypotheses">Their translations.</param>
    /// <param name="sources">The sources; empty where they are not known: then terms and figures are not
    /// counted.</param>
    /// <param name="references">The references.</param>
    /// <param name="terms">The term base.</param>
    /// <param name="languages">The languages.</param>
    /// <param name="samples">How often the test set is resampled.</param>
    public static ImmutableArray<SystemReport> Of(
        IReadOnlyList<string> names,
        IReadOnlyList<ImmutableArray<string>> hypotheses,
        ImmutableArray<string> sources,
        ImmutableArray<string> references,
        ImmutableArray<Term> terms,
        (LanguageTag From, LanguageTag To) languages,
        int samples
    )
    {
        var scores = Evaluation.Score([.. hypotheses.Select(h => (IReadOnlyList<string>)h)], references, samples);
        var words = references.Sum(r => Tokens13a.Split(r).Length);
        var termBase = new TermBase(terms, languages.To);
        return
        [
            .. names.Select(
                (name, i) =>
                    new SystemReport(
                        name,
                        scores[i],
                        words == 0 ? 0 : (double)hypotheses[i].Sum(h => Tokens13a.Split(h).Length) / words,
                        Sum(sources, hypotheses[i], (s, h) => Kept(termBase, s, h)),
                        Sum(sources, hypotheses[i], (s, h) => Exact(termBase, s, h)),
                        Sum(sources, hypotheses[i], (s, h) => Figures(s, h, languages))
                    )
            ),
        ];
    }

    private static (int, int) Sum(
        ImmutableArray<string> sources,
        ImmutableArray<string> hypotheses,
        Func<string, string, (int Kept, int All)> count
    )
    {
        var counts = sources.Zip(hypotheses).AsParallel().Select(p => count(p.First, p.Second)).ToList();
        return (counts.Sum(c => c.Kept), counts.Sum(c => c.All));
    }

    private static (int, int) Kept(TermBase terms, string source, string hypothesis)
    {
        var text = new InlineText(source);
        var occurrences = terms.Find(text).Where(o => !o.Term.IsForbidden).ToImmutableArray();
        return occurrences.IsEmpty
            ? (0, 0)
            : (
                terms
                    .Verify(text, new InlineText(hypothesis), occurrences)
                    .Terms.Count(t => t.Outcome == TermOutcome.Kept),
                occurrences.Length
            );
    }

    private static (int, int) Exact(TermBase terms, string source, string hypothesis)
    {
        var (kept, all) = (0, 0);
        foreach (
            var group in terms.Find(new InlineText(source)).Where(o => !o.Term.IsForbidden).GroupBy(o => o.Term.Target)
        )
        {
            all += group.Count();
            kept += Math.Min(
                group.Count(),
                Regex.Count(
                    hypothesis,
                    $@"(?<![\p{{L}}\d]){Regex.Escape(group.Key)}(?![\p{{L}}\d])",
                    RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
                )
            );
        }

        return (kept, all);
    }

    private static (int, int) Figures(string source, string hypothesis, (LanguageTag From, LanguageTag To) languages)
    {
        if (!Digit().IsMatch(source))
            return (0, 0);
        var issues = new NumberCheck().Check(
            new QualityPair(new InlineText(source), new InlineText(hypothesis), languages.From, languages.To)
        );
        return (issues.Any(i => i.Severity > QualitySeverity.Note) ? 0 : 1, 1);
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();
}
