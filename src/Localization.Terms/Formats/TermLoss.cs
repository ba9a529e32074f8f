using System.Collections.Immutable;
using Localization.Terms.Editing;

namespace Localization.Terms.Formats;

/// <summary>What a format could not hold.</summary>
/// <param name="Column">The column, by its name in the house's own format; empty where whole entries are lost.</param>
/// <param name="Entries">In how many entries it said something.</param>
public sealed record TermLoss(string Column, int Entries)
{
    /// <summary>Compares what was to be written with what is read back from it: so nothing is lost unsaid.</summary>
    public static ImmutableArray<TermLoss> Between(IReadOnlyList<Term> written, IReadOnlyList<Term> readBack)
    {
        var found = readBack.GroupBy(t => (t.Source, t.Target)).ToDictionary(g => g.Key, g => new Queue<Term>(g));
        var lost = new Dictionary<string, int>();
        foreach (var term in written)
        {
            var columns =
                found.TryGetValue((term.Source, term.Target), out var same) && same.TryDequeue(out var back)
                    ? TermColumns.Differences(term, back)
                    : [""];
            foreach (var column in columns)
                lost[column] = lost.GetValueOrDefault(column) + 1;
        }

        return [.. lost.Select(l => new TermLoss(l.Key, l.Value))];
    }
}
