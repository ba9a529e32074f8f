using System.Collections.Immutable;

namespace Localization.Articles.Markdown.Opaque;

/// <summary>A stretch of a Markdown document that stays to the byte.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">After its last character.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct OpaqueStretch(int Start, int End, OpaqueKind Kind)
{
    /// <summary>Whether a line that holds nothing else is a block of its own.</summary>
    public bool IsBlock => Kind is not (OpaqueKind.Value or OpaqueKind.Emoji or OpaqueKind.Open or OpaqueKind.Close);

    /// <summary>Whether it is not part of the sentence, and stays outside of it at its ends.</summary>
    public bool IsOutside => Kind is OpaqueKind.Tag or OpaqueKind.Attributes or OpaqueKind.Emoji;

    /// <summary>Those of the stretches of a document that reach into a part of it, cut to it.</summary>
    public static IEnumerable<OpaqueStretch> Within(ImmutableArray<OpaqueStretch> stretches, int start, int end)
    {
        // The first stretch that ends after the start.
        var (low, high) = (0, stretches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < stretches.Length && stretches[low].Start < end ? From(stretches, low, start, end) : [];
    }

    private static IEnumerable<OpaqueStretch> From(
        ImmutableArray<OpaqueStretch> stretches,
        int first,
        int start,
        int end
    )
    {
        for (var i = first; i < stretches.Length && stretches[i].Start < end; i++)
            yield return stretches[i] with
            {
                Start = Math.Max(start, stretches[i].Start),
                End = Math.Min(end, stretches[i].End),
            };
    }
}
