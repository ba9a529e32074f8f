using System.Collections.Immutable;

namespace Localization.Providers.Markup;

/// <summary>Finds which codes open and close a span that nests. A half that is alone, or crosses another span, is
/// none.</summary>
internal static class CodePairs
{
    /// <summary>The partner of each code that has one, by their places in the text.</summary>
    public static IReadOnlyDictionary<int, int> Of(ImmutableArray<InlineCode> codes)
    {
        var pairs = new Dictionary<int, int>();
        var open = new List<int>();
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i].Kind == InlineCodeKind.Start)
                open.Add(i);
            if (codes[i].Kind != InlineCodeKind.End)
                continue;

            var at = open.FindLastIndex(o => codes[o].Id == codes[i].Id);
            if (at < 0)
                continue;
            pairs[open[at]] = i;
            pairs[i] = open[at];
            // Spans that opened inside and did not close are alone.
            open.RemoveRange(at, open.Count - at);
        }

        return pairs;
    }
}
