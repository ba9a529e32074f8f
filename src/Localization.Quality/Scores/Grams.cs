using System.Runtime.InteropServices;

namespace Localization.Quality.Scores;

/// <summary>Counts runs of tokens.</summary>
internal static class Grams
{
    /// <summary>How often each run of <paramref name="n"/> tokens is in a list.</summary>
    public static Dictionary<string, int> Of(string[] tokens, int n)
    {
        var grams = new Dictionary<string, int>();
        for (var i = 0; i + n <= tokens.Length; i++)
            Add(grams, n == 1 ? tokens[i] : string.Join('\u0001', tokens, i, n));
        return grams;
    }

    /// <summary>How many runs both have, each as often as the one that has it less often.</summary>
    public static int Matches(Dictionary<string, int> ours, Dictionary<string, int> theirs)
    {
        var matches = 0;
        foreach (var (gram, count) in ours)
            matches += Math.Min(count, theirs.GetValueOrDefault(gram));
        return matches;
    }

    private static void Add(Dictionary<string, int> grams, string gram) =>
        CollectionsMarshal.GetValueRefOrAddDefault(grams, gram, out _)++;
}
