using System.Collections.Immutable;
using Localization.Language.English;
using Localization.Terms.Matching;

namespace Localization.Terms.Extraction;

/// <summary>Finds the names that a desk would enter into its glossary: runs of capitalised words, acronyms, ships and
/// designations. In: the sentences of articles. Out: names with their counts and contexts, the most frequent
/// first.</summary>
public static class NameExtraction
{
    private const int MostContexts = 2;

    /// <summary>The names in some sentences.</summary>
    /// <param name="sentences">The sentences, without their codes.</param>
    /// <param name="known">Entries that are not found again.</param>
    public static ImmutableArray<NameContext> Find(IReadOnlyCollection<string> sentences, IEnumerable<Term> known)
    {
        var names = new Dictionary<string, List<(string Sentence, NameRun Run)>>(StringComparer.Ordinal);
        var terms = new TermMatcher([.. known]);
        var runs = sentences
            .SelectMany(s =>
                NameRuns.In(s).Where(run => !IsKnown(run, s, terms)).Select(run => (Sentence: s, Run: run))
            )
            .ToList();
        // A capital at the start of a sentence says nothing: the word must have one elsewhere too, a common word more
        // than once.
        var certain = runs.Where(r => !r.Run.IsDoubtful)
            .GroupBy(r => r.Run.Text, StringComparer.Ordinal)
            .Where(g => !CommonWords.Contains(g.Key) || g.Skip(1).Any())
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var found in runs.Where(r => certain.Contains(r.Run.Text)))
        {
            if (!names.TryGetValue(found.Run.Text, out var places))
                names[found.Run.Text] = places = [];
            places.Add(found);
        }

        return
        [
            .. names
                .OrderByDescending(n => n.Value.Count)
                .ThenBy(n => n.Key, StringComparer.Ordinal)
                .Select(n => new NameContext(
                    NameSuggestion.For(n.Key, n.Value[0].Run),
                    n.Value.Count,
                    [.. n.Value.Select(p => Context(p.Sentence, p.Run)).Distinct().Take(MostContexts)]
                )),
        ];
    }

    // An entry, or part of one: the Tobago of Trinidad and Tobago.
    private static bool IsKnown(NameRun run, string sentence, TermMatcher terms) =>
        terms.Find(sentence).Any(o => o.Start <= run.Start && o.Start + o.Length >= run.Start + run.Text.Length);

    private static string Context(string sentence, NameRun run)
    {
        const int Around = 40;
        var start = Math.Max(0, run.Start - Around);
        var end = Math.Min(sentence.Length, run.Start + run.Text.Length + Around);
        return (start > 0 ? "…" : "")
            + sentence[start..end].ReplaceLineEndings(" ")
            + (end < sentence.Length ? "…" : "");
    }
}
