using System.Collections.Immutable;

namespace Localization.Quality.Batch;

/// <summary>Compares the segments of a batch: one source that is translated in two ways, and two sources that became
/// one.</summary>
public static class ConsistencyCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "consistency";

    /// <summary>How long a text is, in words, that two sources do not share by chance.</summary>
    private const int Words = 4;

    /// <summary>The issues of all pairs, by their places in the list.</summary>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(IReadOnlyList<QualityPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var issues = new Dictionary<int, List<QualityIssue>>();
        Compare(pairs, p => p.Source.Text, p => p.Target.Text, "inconsistent", QualitySeverity.Warning, 2, issues);
        Compare(pairs, p => p.Target.Text, p => p.Source.Text, "one-target", QualitySeverity.Note, Words, issues);
        return issues.ToImmutableDictionary(i => i.Key, i => i.Value.ToImmutableArray());
    }

    private static void Compare(
        IReadOnlyList<QualityPair> pairs,
        Func<QualityPair, string> same,
        Func<QualityPair, string> other,
        string code,
        QualitySeverity severity,
        int words,
        Dictionary<int, List<QualityIssue>> issues
    )
    {
        foreach (var group in Enumerable.Range(0, pairs.Count).GroupBy(i => same(pairs[i]).Trim()))
        {
            if (group.Key.AsSpan().Count(' ') + 1 < words)
                continue;
            var texts = group.GroupBy(i => other(pairs[i]).Trim()).OrderByDescending(g => g.Count()).ToList();

            // The most frequent is taken for the right one.
            foreach (var i in texts.Skip(1).SelectMany(t => t))
            {
                if (!issues.TryGetValue(i, out var own))
                    issues[i] = own = [];
                own.Add(new QualityIssue(code, severity, [texts[0].Key]));
            }
        }
    }
}
