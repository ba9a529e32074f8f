namespace Localization.Providers.Firefox.Text;

/// <summary>A piece of a translation and the piece of the source that it was written from.</summary>
internal readonly record struct AlignedPiece(int Start, int End, int SourceStart, int SourceEnd)
{
    /// <summary>The same piece in longer texts.</summary>
    public AlignedPiece Moved(int target, int source) =>
        new(Start + target, End + target, SourceStart + source, SourceEnd + source);
}

/// <summary>Which words of a translation come from which of its source, as the model paid attention.</summary>
/// <param name="pieces">The pieces of the translation, in order.</param>
internal sealed class WordAlignment(IReadOnlyList<AlignedPiece> pieces)
{
    /// <summary>How many pieces that come from elsewhere may be within a run.</summary>
    private const int Gap = 2;

    /// <summary>The longest run of the translation that comes from a part of the source; null if none does.</summary>
    public (int Start, int End)? Find(int sourceStart, int sourceEnd)
    {
        (int First, int Last, int Count) best = default;
        (int First, int Last, int Count) run = default;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].SourceStart >= sourceEnd || pieces[i].SourceEnd <= sourceStart)
                continue;
            run = run.Count > 0 && i - run.Last <= Gap + 1 ? (run.First, i, run.Count + 1) : (i, i, 1);
            if (run.Count > best.Count)
                best = run;
        }

        return best.Count > 0 ? (pieces[best.First].Start, pieces[best.Last].End) : null;
    }

    /// <summary>Where the first word begins that comes from a place of the source or from after it; null if there is
    /// none.</summary>
    public int? Find(int sourcePlace)
    {
        int? nearest = null;
        var distance = int.MaxValue;
        foreach (var piece in pieces)
        {
            var after = piece.SourceStart - sourcePlace;
            if (after < 0 && piece.SourceEnd <= sourcePlace || Math.Max(after, 0) >= distance)
                continue;
            (nearest, distance) = (piece.Start, Math.Max(after, 0));
        }

        return nearest;
    }
}
