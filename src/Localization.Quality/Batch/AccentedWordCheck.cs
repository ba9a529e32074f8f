using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Language;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Batch;

/// <summary>Finds words that lost an accent or a tilde by Spanish's dictionary: <c>manana</c> is no word, <c>mañana</c>
/// is one.</summary>
internal static partial class AccentedWordCheck
{
    private const int Longest = 24;

    /// <summary>The issues of all pairs, by their places in the list; none where the dictionary is missing.</summary>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(
        IReadOnlyList<QualityPair> pairs,
        WordAnalyser analyser
    )
    {
        if (pairs.Count == 0 || !pairs[0].To.IsSpanish() || !WordAnalyser.IsInstalled)
            return [];
        var words = pairs.Select(p => Words(p).ToList()).ToList();
        var analysed = analyser.Analyse(words.SelectMany(w => w).Select(w => w.Value.ToLowerInvariant()));
        var unknown = words
            .SelectMany(w => w)
            .Select(w => w.Value.ToLowerInvariant())
            .Distinct()
            .Where(w => analysed.TryGetValue(w, out var found) && !found.IsKnown)
            .ToDictionary(w => w, w => Variants(w).ToList());
        var variants = analyser.Analyse(unknown.Values.SelectMany(v => v));
        var better = unknown
            .Select(u => (Word: u.Key, Known: u.Value.Where(v => IsKnown(variants, v)).ToList()))
            .Where(u => u.Known.Count == 1)
            .ToDictionary(u => u.Word, u => u.Known[0]);
        if (better.Count == 0)
            return [];
        // Some words the analyser knows in phrases alone: lo cual.
        var misspelled = Hunspell.Unknown(better.Keys, "es");
        foreach (var word in better.Keys.Where(w => misspelled?.Contains(w) == false || w.StartsWith("cual")).ToList())
            better.Remove(word);
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i =>
                (Index: i, Issues: words[i].Where(w => better.ContainsKey(w.Value.ToLowerInvariant())).Select(Issue))
            )
            .Where(i => i.Issues.Any())
            .ToImmutableDictionary(i => i.Index, i => i.Issues.ToImmutableArray());

        QualityIssue Issue(Match word)
        {
            var fix = better[word.Value.ToLowerInvariant()];
            if (char.IsUpper(word.Value[0]))
                fix = char.ToUpperInvariant(fix[0]) + fix[1..];
            return new QualityIssue("accent-lost", QualitySeverity.Warning, [word.Value, fix])
            {
                Target = new TextSpan(word.Index, word.Length),
                Fix = fix,
            };
        }
    }

    private static bool IsKnown(IReadOnlyDictionary<string, WordAnalysis> variants, string word) =>
        variants.TryGetValue(word, out var found) && found.IsKnown;

    // Names are left alone: a capital counts only at the start of the text.
    private static IEnumerable<Match> Words(QualityPair pair) =>
        Word()
            .Matches(pair.Target.Text)
            .Where(m =>
                m.Length is > 3 and < Longest
                && (m.Index == 0 || char.IsLower(m.Value[0]))
                && m.Value.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0
                && !pair.Source.Text.Contains(m.Value, StringComparison.OrdinalIgnoreCase)
                && !pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length)))
            );

    private static IEnumerable<string> Variants(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var mark = word[i] switch
            {
                'a' => 'á',
                'e' => 'é',
                'i' => 'í',
                'o' => 'ó',
                'u' => 'ú',
                'n' => 'ñ',
                _ => '\0',
            };
            if (mark != '\0')
                yield return string.Concat(word.AsSpan(0, i), [mark], word.AsSpan(i + 1));
        }
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
