using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Model;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Batch;

/// <summary>Finds words of no language in what an engine wrote that puts its text together from dictionaries: two words
/// joined, or a word that lost a letter. Words of the source, terms and names are known.</summary>
internal static partial class UnknownWordCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "unknown-words";

    /// <summary>Whether it can be made here.</summary>
    public static bool IsInstalled => WordAnalyser.IsInstalled && Hunspell.IsInstalled("es");

    /// <summary>The issues of all pairs, by their places in the list; none where a dictionary is missing.</summary>
    /// <param name="pairs">The pairs; those that people wrote are left out.</param>
    /// <param name="analyser">Knows the words of Spanish.</param>
    /// <param name="vocabulary">Words in lower case that the engine adds to its dictionaries.</param>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(
        IReadOnlyList<QualityPair> pairs,
        WordAnalyser analyser,
        IReadOnlySet<string> vocabulary
    )
    {
        if (pairs.Count == 0 || pairs[0].To.Language != "es" || !IsInstalled)
            return [];
        var words = pairs.Select(p => p.IsMachine ? Words(p).ToList() : []).ToList();
        var analysed = analyser.Analyse(words.SelectMany(w => w).Select(w => w.Value));
        var doubtful = words
            .SelectMany(w => w)
            .Select(w => w.Value)
            .Where(w => analysed.TryGetValue(w, out var found) && !found.IsKnown)
            .SelectMany(Parts)
            .Where(w => !IsOwn(w, vocabulary))
            .Distinct()
            .ToList();
        if (doubtful.Count == 0 || Hunspell.Unknown(doubtful, "es") is not { Count: > 0 } unknown)
            return [];
        var english = WordAnalyser.English().Analyse(unknown);
        unknown.RemoveWhere(w => english.TryGetValue(w, out var found) && found.IsKnown);
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i => (Index: i, Issues: words[i].Where(w => Parts(w.Value).Any(unknown.Contains)).Select(Issue)))
            .Where(i => i.Issues.Any())
            .ToImmutableDictionary(i => i.Index, i => i.Issues.ToImmutableArray());
    }

    private static QualityIssue Issue(Match word) =>
        new("unknown-word", QualitySeverity.Error, [word.Value]) { Target = new TextSpan(word.Index, word.Length) };

    // Names have capitals, and what the source has was copied.
    private static IEnumerable<Match> Words(QualityPair pair)
    {
        var source = Word()
            .Matches(pair.Source.Text)
            .SelectMany(m => Parts(m.Value).Append(m.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Word()
            .Matches(pair.Target.Text)
            .Where(m =>
                m.Length > 1
                && !m.Value.Any(char.IsUpper)
                && !source.Contains(m.Value)
                && !Parts(m.Value).All(source.Contains)
                && !pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length)))
            );
    }

    // 'on-line' is one word, or two.
    private static string[] Parts(string word) => word.Split('-');

    // A form of a word of the vocabulary: its plural, its feminine.
    private static bool IsOwn(string word, IReadOnlySet<string> vocabulary)
    {
        string[] stems = [word, word.TrimEnd('s'), word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word];
        return stems.Any(s =>
            vocabulary.Contains(s)
            || (s.EndsWith('a') && vocabulary.Contains(string.Concat(s.AsSpan(0, s.Length - 1), "o")))
        );
    }

    // '9 mm': a symbol after a figure is no word.
    [GeneratedRegex(@"(?<!\d\.?)(?!(?<=\d[ \u00A0\u202F])\p{L}{1,3}(?!\p{L}))[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")]
    private static partial Regex Word();
}
