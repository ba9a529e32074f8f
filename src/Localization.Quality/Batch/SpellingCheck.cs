using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Batch;

/// <summary>Spells the words of a batch with Hunspell, where it and a dictionary of the language are installed. Names,
/// terms and words that the source has too are known.</summary>
public static partial class SpellingCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "spelling";

    /// <summary>The issues of all pairs, by their places in the list; none where Hunspell is not installed.</summary>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(IReadOnlyList<QualityPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
            return [];
        var words = pairs.Select(Words).ToList();
        var asked = words.SelectMany(w => w).Select(w => w.Value).Distinct();
        if (Hunspell.Unknown(asked, pairs[0].To.Language) is not { Count: > 0 } wrong)
            return [];
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i =>
                (
                    Index: i,
                    Issues: words[i]
                        .Where(w => wrong.Contains(w.Value))
                        .Select(w => new QualityIssue("spelling", QualitySeverity.Note, [w.Value])
                        {
                            Target = new TextSpan(w.Index, w.Length),
                        })
                        .ToImmutableArray()
                )
            )
            .Where(i => !i.Issues.IsEmpty)
            .ToImmutableDictionary(i => i.Index, i => i.Issues);
    }

    private static List<Match> Words(QualityPair pair) =>
        [
            .. Word()
                .Matches(pair.Target.Text)
                .Where(m =>
                    m.Length > 2
                    && char.IsLower(m.Value[0])
                    && !pair.Source.Text.Contains(m.Value, StringComparison.OrdinalIgnoreCase)
                    && !pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length)))
                ),
        ];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
